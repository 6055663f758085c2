package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.EndpointConfiguration;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;

/** A private API has no policy. Its Deployment is refused. */
final class PrivateApiWithoutPolicy implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("private-api-without-policy");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (StackResource api : audit.model().restApis()) {
      if (EndpointConfiguration.of(api).isPrivate() == Truth.YES
          && api.properties().value("Policy").isAbsent()
          && !mayHaveOneInItsDocument(api)) {
        findings
            .at(id(), Level.ERROR, api, api.range(), "is private and has no Policy")
            .reportRefusedDeployment(api.logicalId() + " is private and has no policy");
      }
    }
  }

  /** The policy of a document that is read is one of the API. */
  private static boolean mayHaveOneInItsDocument(StackResource api) {
    Value body = api.properties().value("Body");
    return !api.properties().value("BodyS3Location").isAbsent()
        || (!body.isAbsent() && !(body.isMap() && body.isComplete()));
  }
}
