package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.access.policy.Ground;
import io.github.cfn401audit.access.policy.Miss;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;

/** A condition compares a key that only callers with an IAM signature have. */
final class PolicyIamOnlyCondition implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("policy-iam-only-condition");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    DenialFinding.report(
        id(),
        audit,
        findings,
        denied -> denied.hasGround(Ground.IAM_KEY),
        denied ->
            "the policy denies whoever has no "
                + PolicyWords.keys(denied.statement().conditionKeys())
                + ", which a user pool token does not bring");
    MissFinding.report(
        id(),
        audit,
        findings,
        Miss.Why.IAM_KEY,
        miss ->
            "the policy asks for "
                + PolicyWords.keys(miss.statement().conditionKeys())
                + ", which a user pool token does not bring");
  }
}
