package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.TokenLifetime;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;

/** ID or access tokens of the app client expire within a quarter of an hour. */
final class TokenValidityShort implements Rule {
  private static final long SHORTEST_ALLOWED = 5 * 60;
  private static final long LONG_ENOUGH = 15 * 60;

  @Override
  public RuleId id() {
    return new RuleId("token-validity-short");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      check(findings, client, TokenLifetime.ofIdTokens(client.resource()), "ID tokens");
      check(findings, client, TokenLifetime.ofAccessTokens(client.resource()), "access tokens");
    }
  }

  private void check(
      Findings findings, UserPoolClient client, TokenLifetime lifetime, String tokens) {
    Resolved<Long> seconds = lifetime.seconds();
    // Cognito refuses what is shorter still, which is another mistake.
    if (seconds.proves(count -> count >= SHORTEST_ALLOWED && count < LONG_ENOUGH)) {
      findings
          .at(
              id(),
              Level.NOTE,
              client.resource(),
              seconds.range(),
              "requests after this time answer 401")
          .report(
              tokens
                  + " of "
                  + client.name()
                  + " live for "
                  + seconds.map(TokenValidityShort::inWords).shown("less than 15 minutes"));
    }
  }

  private static String inWords(long seconds) {
    return seconds % 60 == 0 ? seconds / 60 + " minutes" : seconds + " seconds";
  }
}
