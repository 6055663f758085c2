package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.access.policy.Ground;
import io.github.cfn401audit.access.policy.Miss;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;

/** A condition of a public API compares a key that only requests to private APIs have. */
final class PolicyVpcConditionOnPublicApi implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("policy-vpc-condition-on-public-api");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    DenialFinding.report(
        id(),
        audit,
        findings,
        denied -> denied.hasGround(Ground.VPC_KEY) && !denied.hasGround(Ground.IAM_KEY),
        denied ->
            "the policy denies whoever has no "
                + PolicyWords.keys(denied.statement().conditionKeys())
                + ", which no request to a public API has");
    MissFinding.report(
        id(),
        audit,
        findings,
        Miss.Why.VPC_KEY,
        miss ->
            "the policy asks for "
                + PolicyWords.keys(miss.statement().conditionKeys())
                + ", which no request to a public API has");
  }
}
