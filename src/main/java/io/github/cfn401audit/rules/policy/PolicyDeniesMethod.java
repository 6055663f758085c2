package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.access.policy.Ground;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;

/** A statement denies requests of callers whose token was accepted. */
final class PolicyDeniesMethod implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("policy-denies-method");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    DenialFinding.report(
        id(),
        audit,
        findings,
        denied -> !denied.hasGround(Ground.IAM_KEY) && !denied.hasGround(Ground.VPC_KEY),
        PolicyDeniesMethod::why);
  }

  private static String why(DeniedMethods denied) {
    if (denied.hasGround(Ground.PRIVATE_ADDRESS)) {
      return "the policy denies all but private addresses, and no request comes from one";
    }
    if (denied.hasGround(Ground.EVERY_ADDRESS)) {
      return "the policy denies every IPv4 address";
    }
    return denied.hasGround(Ground.NOT_PRINCIPAL)
        ? "the policy denies whom its NotPrincipal does not name"
        : denied.closed().isEmpty()
            ? "the policy denies them to everybody"
            : "the policy denies every request";
  }
}
