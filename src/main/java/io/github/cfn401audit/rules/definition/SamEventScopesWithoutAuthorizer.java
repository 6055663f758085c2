package io.github.cfn401audit.rules.definition;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.template.UnfoldingNote;

/** An event lists scopes and names no authorizer; a default one does not help. */
final class SamEventScopesWithoutAuthorizer implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("sam-event-scopes-without-authorizer");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Method method : audit.methods()) {
      method
          .resource()
          .remark(UnfoldingNote.SAM_SCOPES)
          .ifPresent(
              at ->
                  findings
                      .at(
                          id(),
                          Level.ERROR,
                          method.resource(),
                          at,
                          "the event names no `Authorizer` beside these")
                      .reportRefusedDeployment(
                          method.request() + " lists scopes without an authorizer"));
    }
  }
}
