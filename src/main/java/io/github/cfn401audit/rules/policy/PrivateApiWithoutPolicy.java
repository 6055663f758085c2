package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.EndpointConfiguration;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A private API has no policy. Its Deployment is refused. */
final class PrivateApiWithoutPolicy implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("private-api-without-policy");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Set<RestApi> deployed = new LinkedHashSet<>();
    audit.model().deployments().forEach(deployment -> deployed.add(deployment.api()));
    for (RestApi api : deployed) {
      Optional<StackResource> resource = api.resource();
      if (resource.isPresent() && audit.model().isWhollySeen(api)) {
        check(resource.get(), findings);
      }
    }
  }

  private void check(StackResource api, Findings findings) {
    if (EndpointConfiguration.of(api).isPrivate() == Truth.YES
        && api.properties().value("Policy").isAbsent()
        && !mayHaveOneInItsDocument(api)) {
      findings
          .at(id(), Level.ERROR, api, api.range(), "is private and has no Policy")
          .reportRefusedDeployment(api.logicalId() + " is private and has no policy");
    }
  }

  /** The policy of a document that is read is one of the API. */
  private static boolean mayHaveOneInItsDocument(StackResource api) {
    Value body = api.properties().value("Body");
    return !api.properties().value("BodyS3Location").isAbsent()
        || (!body.isAbsent() && !(body.isMap() && body.isComplete()));
  }
}
