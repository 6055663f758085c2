package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.access.policy.ResourcePolicy;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Value;

/** The policy is text that is not a JSON object. The deployment is refused. */
final class PolicyRefused implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("policy-refused");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (StackResource api : audit.model().restApis()) {
      Value policy = api.properties().value("Policy");
      if (policy.literal().isPresent() && ResourcePolicy.of(policy).isNotADocument()) {
        findings
            .at(id(), Level.ERROR, api, policy.range(), "is not a JSON object")
            .reportRefusedDeployment(
                "the policy of " + api.logicalId() + " is text that is not a policy document");
      }
    }
  }
}
