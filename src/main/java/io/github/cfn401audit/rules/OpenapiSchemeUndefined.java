package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Declared;
import io.github.cfn401audit.model.Method;
import io.github.cfn401audit.template.Remark;

/** An operation names a security scheme that its document does not define. */
final class OpenapiSchemeUndefined implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("openapi-scheme-undefined");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Method method : audit.methods()) {
      Declared declared = method.declared();
      declared
          .remark(Remark.SCHEME_UNDEFINED)
          .ifPresent(
              place ->
                  findings
                      .at(
                          id(),
                          Level.WARNING,
                          declared,
                          place,
                          "this scheme "
                              + declared.literal(Remark.SCHEME_UNDEFINED).shown("is not defined"))
                      .report(
                          method.request()
                              + " may be open, or a failed deployment: it names a security scheme"
                              + " that is not there"));
    }
  }
}
