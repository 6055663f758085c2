package io.github.cfn401audit.rules.browser;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.browser.GatewayResponse;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;

/** A gateway response gives another status to callers whose token is missing or refused. */
final class GatewayResponseHides401 implements Rule {
  private static final long UNAUTHORIZED = 401;

  @Override
  public RuleId id() {
    return new RuleId("gateway-response-hides-401");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (GatewayResponse response : audit.model().gatewayResponses().all()) {
      if (response.status().proves(status -> status != UNAUTHORIZED)
          && mayAskForTokens(audit, response.api())
          && (response.isUnauthorized()
              || (response.isDefaultOf4xx()
                  && !audit.model().gatewayResponses().mayHaveItsOwnUnauthorized(response.api())
                  && audit.model().isWhollySeen(response.api())))) {
        report(findings, response);
      }
    }
  }

  /** An API without any such method never answers 401 for a user pool's token. */
  private static boolean mayAskForTokens(Audit audit, RestApi api) {
    return audit.model().methodsOf(api).stream()
        .anyMatch(method -> method.authorizationType().allows("COGNITO_USER_POOLS"::equals));
  }

  private void report(Findings findings, GatewayResponse response) {
    String status = response.status().shown("?");
    findings
        .at(
            id(),
            Level.NOTE,
            response.resource(),
            response.statusPlace(),
            "callers without an accepted token see " + status)
        .report(
            response.api().name()
                + " answers "
                + status
                + " instead of 401 where the token is missing or refused");
  }
}
