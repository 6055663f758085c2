package io.github.cfn401audit.rules.definition;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;

/** A document of a REST API declares an authorizer that only HTTP APIs support. */
final class OpenapiJwtAuthorizer implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("openapi-jwt-authorizer");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Authorizer authorizer : audit.model().authorizers()) {
      if (!authorizer.resource().isPlain() && authorizer.type().proves("JWT"::equals)) {
        findings
            .at(
                id(),
                Level.ERROR,
                authorizer.resource(),
                authorizer.typePlace(),
                "REST APIs have no authorizer of type `jwt`")
            .report(authorizer.name() + " is of type jwt, which only HTTP APIs support");
      }
    }
  }
}
