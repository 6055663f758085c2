package io.github.cfn401audit.caller.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.rules.Rules;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What AWS and libraries write is known by its words. */
class KnownTextsTest {
  @Test
  void everyTextHasASourceAndNamesRulesThatExist() {
    assertThat(KnownTexts.all())
        .isNotEmpty()
        .allSatisfy(
            text -> {
              assertThat(text.source()).startsWith("https://");
              assertThat(text.meaning()).doesNotEndWith(".");
              assertThat(text.parts())
                  .isNotEmpty()
                  .allMatch(part -> part.equals(part.toLowerCase(Locale.ROOT)));
              assertThat(Rules.ids()).containsAll(text.rules());
              assertThat(text.rules()).allMatch(rule -> RulePage.of(rule).isPresent());
            });
  }

  /** A more particular text stands before one that is part of it. */
  @Test
  void noTextHidesAnother() {
    assertThat(KnownTexts.all())
        .allSatisfy(
            text -> assertThat(KnownTexts.in(String.join(" ", text.parts()))).contains(text));
  }

  /** One row for each way in which reports from the field show up in a log or an answer. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"status\":401,\"error\":{\"message\":\"Unauthorized\"},\"authorizer\":{\"claims\":\"-\"}} | refused the token",
        "{\"message\":\"Unauthorized\"} | refused the token",
        "{\"message\":\"The incoming token has expired\"} | the token had expired",
        "{\"message\":\"Authorization header requires 'Credential' parameter.\"} | was read as an AWS signature",
        "{\"message\":\"'eyJ' not a valid key=value pair (missing equal-sign) in Authorization header\"} | a JWT reached something",
        "{\"message\":\"Missing Authentication Token\"} | no method answers this verb",
        "{\"status\":\"403\",\"message\":\"The security token included in the request is expired\",\"type\":\"ExpiredTokenException\"} | not about a token of a user pool",
        "{\"Message\":\"User: anonymous is not authorized to perform: execute-api:Invoke on resource x with an explicit deny\"} | denies the request",
        "{\"message\":\"Forbidden\"} | not about the token",
        "(x) API Key x not authorized because method 'GET /' requires API Key and API Key is not associated with a Usage Plan for API Stage x | usage plan of the stage",
        "{\"error\":\"redirect_mismatch\"} | is not one of CallbackURLs",
        "https://x.auth.eu-west-1.amazoncognito.com/error?error=redirect_mismatch | is not one of CallbackURLs",
        "{\"error\":\"invalid_grant\"} | is used up",
        "{\"error\":\"unauthorized_client\"} | may not use this grant",
        "{\"error\":\"invalid_client\"} | client id is unknown",
        "{\"error\":\"invalid_request\"} | not form-urlencoded",
        "{\"error\":\"invalid_scope\"} | AllowedOAuthScopes",
        "HTTP/1.1 405 Method Not Allowed https://x/oauth2/token | takes POST",
        "Access to fetch at x from origin y has been blocked by CORS policy | the browser hides the answer",
        "NotAuthorizedException: Invalid Refresh Token | refresh token is of another",
        "Access Token does not have required scopes | aws.cognito.signin.user.admin",
        "CognitoJwtInvalidTokenUseError: Token use not allowed: id. Expected: access | the other kind",
        "HTTP/2 401 | refused the token",
        "{\"status\":\"401\",\"integrationStatus\":\"401\",\"sub\":\"x\"} | the backend itself answered 401",
        "{\"status\":\"401\",\"context.authorizer.claims.sub\":\"x\"} | the backend itself answered 401",
      })
  void eachWayOfFailingIsToldInOneSentence(String line, String words) {
    assertThat(LogAnswer.of(LogLine.read(line)).orElseThrow().meaning()).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.2.3.4 - - [01/Mar/2026:10:00:00 +0000] \"GET /orders/7?x=1 HTTP/1.1\" 401 26 x | 401 | GET /orders/7",
        "{\"httpMethod\":\"PUT\",\"resourcePath\":\"/a/{b}\",\"status\":\"403\"} | 403 | PUT /a/{b}",
        "2026-03-01T10:00:00Z x {\"method\":\"GET\",\"path\":\"/\",\"statusCode\":200} | 200 | GET /",
      })
  void statusAndRequestAreFoundInEachForm(String line, int status, String request) {
    LogLine read = LogLine.read(line);
    assertThat(read.status()).contains(status);
    assertThat(read.request().orElseThrow()).hasToString(request);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"200 OK", "{", "{\"status\":\"200\"}", "START RequestId: x", "\"\"\"", "HTTP/"})
  void whatSaysNothingIsNotAnswered(String line) {
    assertThat(LogAnswer.of(LogLine.read(line))).isEmpty();
  }
}
