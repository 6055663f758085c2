package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.RuleId;

/** Nobody can hold a token for the method, and no other row says why. */
final class NoTokenAccepted implements Rule {
  /** The row that knows no cause. */
  static final RuleId ID = new RuleId("no-token-accepted");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Refusal refusal : audit.refusals()) {
      if (!findings.isExplained(refusal)) {
        RefusalRow.atMethod(findings, id(), refusal, RefusalRow.needs(refusal))
            .curedBy(
                () -> MethodCures.scopeHeldBy(refusal.clients(), refusal.methods(), audit.model()))
            .report(
                Draft.requests(refusal.methods())
                    + (refusal.methods().size() == 1 ? " answers" : " answer")
                    + " 401 to every token that these templates can mint");
      }
    }
  }
}
