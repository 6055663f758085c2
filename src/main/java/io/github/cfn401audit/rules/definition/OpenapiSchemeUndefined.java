package io.github.cfn401audit.rules.definition;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.template.UnfoldingNote;

/** An operation names a security scheme that its document does not define. */
final class OpenapiSchemeUndefined implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("openapi-scheme-undefined");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Method method : audit.methods()) {
      StackResource declared = method.resource();
      declared
          .remark(UnfoldingNote.SCHEME_UNDEFINED)
          .ifPresent(
              place ->
                  findings
                      .at(
                          id(),
                          Level.WARNING,
                          declared,
                          place,
                          "this scheme "
                              + declared
                                  .properties()
                                  .literal(UnfoldingNote.SCHEME_UNDEFINED)
                                  .shown("is not defined"))
                      .report(
                          method.request()
                              + " names a security scheme that is not defined: it may be open, or the deployment may fail"));
    }
  }
}
