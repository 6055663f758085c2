package io.github.cfn401audit.model.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.model.Modelled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long tokens live, whatever unit the number counts. */
class TokenLifetimeTest {

  private static StackResource client(String properties) {
    String template =
        """
        Parameters:
          Given: { Type: String }
        Resources:
          Client:
            Type: AWS::Cognito::UserPoolClient
            Properties: { %s }
        """;
    return Modelled.of(template.formatted(properties)).clients().get(0).resource();
  }

  private static String shown(Resolved<Long> seconds) {
    return seconds.provesAbsent() ? "absent" : seconds.shown("unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IdTokenValidity: 2                                                | 7200",
        "'IdTokenValidity: 2, TokenValidityUnits: { IdToken: minutes }'     | 120",
        "'IdTokenValidity: 2, TokenValidityUnits: { AccessToken: minutes }' | 7200",
        "'IdTokenValidity: 2, TokenValidityUnits: { IdToken: !Ref Given }'  | unknown",
        "'IdTokenValidity: 2, TokenValidityUnits: { IdToken: Minutes }'     | unknown",
        "'IdTokenValidity: 2, TokenValidityUnits: !Ref Given'               | unknown",
        "IdTokenValidity: !Ref Given                                       | unknown",
        "RefreshTokenValidity: 2                                           | absent"
      })
  void theNumberOfAnIdTokenCountsHoursWithoutAUnit(String properties, String seconds) {
    assertThat(shown(TokenLifetime.ofIdTokens(client(properties)).seconds())).isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RefreshTokenValidity: 2                                                | 172800 | 2 days",
        "'RefreshTokenValidity: 1, TokenValidityUnits: { RefreshToken: hours }' | 3600 | 1 hour"
      })
  void theNumberOfARefreshTokenCountsDaysWithoutAUnit(
      String properties, String seconds, String words) {
    TokenLifetime lifetime = TokenLifetime.ofRefreshTokens(client(properties));
    assertThat(shown(lifetime.seconds())).isEqualTo(seconds);
    assertThat(lifetime.words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"999999999999999999", "-999999999999999999"})
  void aNumberOutOfAllBoundsStaysOutOfThem(String number) {
    String properties = "IdTokenValidity: " + number + ", TokenValidityUnits: { IdToken: days }";
    Resolved<Long> seconds = TokenLifetime.ofIdTokens(client(properties)).seconds();
    assertThat(seconds.proves(count -> count < 0 || count > 315_360_000L)).isTrue();
  }
}
