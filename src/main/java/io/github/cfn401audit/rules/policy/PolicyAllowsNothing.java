package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.access.ApiPolicy;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.List;

/** No statement of the policy allows any request to a method. */
final class PolicyAllowsNothing implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("policy-allows-nothing");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (ApiPolicy policy : audit.access().policies()) {
      List<Method> methods = UnmatchedMethods.unexplained(policy);
      if (!methods.isEmpty()) {
        report(findings, policy, methods);
      }
    }
  }

  private void report(Findings findings, ApiPolicy policy, List<Method> methods) {
    findings
        .at(
            id(),
            Level.WARNING,
            policy.resource(),
            policy.policy().range(),
            "allows no request to " + PolicyWords.requests(methods))
        .also(methods.subList(1, methods.size()))
        .failing(methods)
        .report(
            PolicyWords.answer(methods, false)
                + " 403 to every caller: no statement of the policy allows "
                + (methods.size() == 1 ? "it" : "them"));
  }
}
