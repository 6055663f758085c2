package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.access.policy.Miss;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;

/** The policy allows AWS principals only, and a caller with a user pool token is none. */
final class PolicyAwsPrincipalOnly implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("policy-aws-principal-only");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    MissFinding.report(
        id(),
        audit,
        findings,
        Miss.Why.AWS_PRINCIPAL,
        miss -> "the policy allows AWS principals, and a caller with a user pool token is none");
    MissFinding.report(
        id(),
        audit,
        findings,
        Miss.Why.OTHER_PRINCIPAL,
        miss -> "the Principal of the policy names no anonymous caller");
  }
}
