package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.access.policy.Miss;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;

/** A Resource names a path parameter, where a policy needs a star. */
final class PolicyPathParameterLiteral implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("policy-path-parameter-literal");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    MissFinding.report(
        id(),
        audit,
        findings,
        Miss.Why.PATH_PARAMETER,
        miss -> "a path parameter in braces stands for itself in a policy, not for a value");
  }
}
