package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.Map;

/** ID or access tokens of the app client expire within a quarter of an hour. */
final class TokenValidityShort implements Rule {
  private static final Map<String, Long> SECONDS_OF =
      Map.of("seconds", 1L, "minutes", 60L, "hours", 3600L, "days", 86_400L);

  private static final long SHORTEST_ALLOWED = 5 * 60;
  private static final long LONG_ENOUGH = 15 * 60;

  @Override
  public RuleId id() {
    return new RuleId("token-validity-short");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      check(findings, client, "IdToken", "ID tokens");
      check(findings, client, "AccessToken", "access tokens");
    }
  }

  private void check(Findings findings, UserPoolClient client, String token, String tokens) {
    PropertyReader properties = client.resource().properties();
    Resolved<String> unit =
        properties.inside("TokenValidityUnits").literal(token).orDefault("hours");
    Resolved<Long> lifetime =
        properties.number(token + "Validity").with(unit, TokenValidityShort::seconds);
    // Cognito refuses what is shorter still, which is another mistake.
    if (lifetime.proves(seconds -> seconds >= SHORTEST_ALLOWED && seconds < LONG_ENOUGH)) {
      findings
          .at(
              id(),
              Level.NOTE,
              client.resource(),
              lifetime.range(),
              "requests after this time answer 401")
          .report(
              tokens
                  + " of "
                  + client.name()
                  + " live for "
                  + lifetime.map(TokenValidityShort::inWords).shown("less than 15 minutes"));
    }
  }

  /** What is long enough stays so, however large the number is. */
  private static long seconds(long number, String unit) {
    return Math.min(number, LONG_ENOUGH) * SECONDS_OF.getOrDefault(unit, 0L);
  }

  private static String inWords(long seconds) {
    return seconds % 60 == 0 ? seconds / 60 + " minutes" : seconds + " seconds";
  }
}
