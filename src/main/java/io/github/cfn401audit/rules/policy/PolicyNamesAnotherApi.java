package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.access.policy.Miss;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;

/** A Resource is an ARN of another region, account, API or stage. */
final class PolicyNamesAnotherApi implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("policy-names-another-api");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    MissFinding.report(
        id(),
        audit,
        findings,
        Miss.Why.ANOTHER_API,
        miss ->
            "the policy allows requests to another " + miss.part().orElse("API") + " than its own");
  }
}
