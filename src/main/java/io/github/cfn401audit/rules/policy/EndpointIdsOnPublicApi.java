package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.EndpointConfiguration;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;

/** An API that is not private names VPC endpoints. The deployment is refused. */
final class EndpointIdsOnPublicApi implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("endpoint-ids-on-public-api");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (StackResource api : audit.model().restApis()) {
      EndpointConfiguration endpoint = EndpointConfiguration.of(api);
      if (endpoint.isPrivate() == Truth.NO && endpoint.vpcEndpointIds().provesNonEmpty()) {
        findings
            .at(
                id(),
                Level.ERROR,
                api,
                endpoint.vpcEndpointIds().range(),
                "only a PRIVATE API has VPC endpoints")
            .reportRefusedDeployment(api.logicalId() + " names VPC endpoints and is not private");
      }
    }
  }
}
