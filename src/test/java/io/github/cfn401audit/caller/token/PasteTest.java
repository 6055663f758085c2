package io.github.cfn401audit.caller.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste is understood. */
class PasteTest {
  private static final String ID =
      Tokens.of(
          """
          {"iss":"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_ShopPool1",
           "aud":"1webclient","token_use":"id","exp":1772366400,"email":"jane@example.org"}
          """);
  private static final String ACCESS =
      Tokens.of(
          """
          {"iss":"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_ShopPool1",
           "client_id":"1webclient","token_use":"access","scope":"a/b c/d","exp":1772366400}
          """);

  private static String kinds(String pasted) {
    StringBuilder kinds = new StringBuilder();
    for (Held held : Paste.read(pasted).held()) {
      kinds
          .append(kinds.length() == 0 ? "" : ", ")
          .append(held.label().isEmpty() ? "" : held.label() + ": ")
          .append(
              held.<String>fold(
                  decoded -> decoded.claims().use().orElseThrow().claim(),
                  other -> other.credential().name(),
                  broken -> "broken"));
    }
    return kinds.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "  %s \n",
        "\"%s\"",
        "'%s',",
        "Bearer %s",
        "\"Bearer %s\"",
        "Authorization: Bearer %s",
        "authorization:%s",
        "GET /orders HTTP/1.1\nHost: api.example.org\nAuthorization: Bearer %s",
        "curl -H 'Authorization: Bearer %s' https://api.example.org/orders",
        "curl https://api.example.org/orders \\\n  -H \"Authorization: %s\"",
        "$ curl --oauth2-bearer %s https://api.example.org/orders",
        "export TOKEN=%s",
      })
  void aTokenIsFoundInWhatStandsAroundIt(String around) {
    assertThat(kinds(around.replace("%s", ID))).isEqualTo("id");
  }

  @Test
  void lineBreaksInABareTokenAreMendedAndToldAndInAHeaderTheyAreNot() {
    String broken = ID.substring(0, 80) + "\n" + ID.substring(80);
    assertThat(kinds(broken)).isEqualTo("id");
    assertThat(Paste.read(broken).remarks())
        .containsExactly("line breaks or blanks inside the token were taken out");
    assertThat(kinds("Authorization: Bearer " + broken)).isEqualTo("broken");
  }

  @Test
  void everyTokenOfAnAnswerIsFoundUnderItsName() {
    assertThat(
            kinds(
                "{\"id_token\":\""
                    + ID
                    + "\",\"access_token\":\""
                    + ACCESS
                    + "\",\"refresh_token\":\"eyJjdHkiOiJKV1QifQ.a.b.c.d\",\"expires_in\":3600}"))
        .isEqualTo("id_token: id, access_token: access, refresh_token: REFRESH_TOKEN");
    assertThat(
            kinds(
                "{\"AuthenticationResult\":{\"AccessToken\":\""
                    + ACCESS
                    + "\",\"IdToken\":\""
                    + ID
                    + "\",\"RefreshToken\":\"x\"}}"))
        .isEqualTo("AccessToken: access, IdToken: id, RefreshToken: REFRESH_TOKEN");
  }

  @Test
  void tokensAreFoundInAddressesCookiesStoragesAndRecordings() {
    assertThat(kinds("https://shop.example.org/cb#id_token=" + ID + "&access_token=" + ACCESS))
        .isEqualTo("id_token: id, access_token: access");
    String key = "CognitoIdentityServiceProvider.1webclient.jane@example.org.";
    assertThat(kinds("Cookie: " + key + "idToken=" + ID + "; " + key + "accessToken=" + ACCESS))
        .isEqualTo("idToken: id, accessToken: access");
    assertThat(kinds("{\"" + key + "idToken\":\"" + ID + "\"}")).isEqualTo("idToken: id");
    assertThat(
            kinds(
                "{\"log\":{\"entries\":[{\"request\":{\"headers\":[{\"name\":\"Authorization\","
                    + "\"value\":\"Bearer "
                    + ID
                    + "\"}]}}]}}"))
        .isEqualTo("id");
  }

  @Test
  void theHeaderAndTheRequestOfACommandAreKept() {
    Paste paste =
        Paste.read(
            "curl -X DELETE 'https://x.execute-api.eu-west-1.amazonaws.com/prod/orders/7?x=1' -H"
                + " 'X-Token: "
                + ID
                + "'");
    assertThat(paste.header()).contains("X-Token");
    assertThat(paste.request().orElseThrow()).hasToString("DELETE /prod/orders/7");
  }

  @ParameterizedTest
  @CsvSource({
    "AWS4-HMAC-SHA256 Credential=x, SIGV4",
    "Authorization: Basic eHg6eXk=, BASIC",
    "Basic eHg6eXk=, BASIC",
    "curl -u id:secret https://x.example.org/, BASIC",
    "IQoJb3JpZ2luX2VjEXAMPLE, AWS_CREDENTIALS",
    "AKIAIOSFODNN7EXAMPLE, AWS_CREDENTIALS",
    "eu-west-1:0b8a1f6e-6a0e-4c3b-9c55-0f3c2f6f8a11, IDENTITY_POOL",
    "0b8a1f6e-6a0e-4c3b-9c55-0f3c2f6f8a11, AUTHORIZATION_CODE",
    "eyJjdHkiOiJKV1QifQ.a.b.c.d, REFRESH_TOKEN",
    "hello, OPAQUE",
    "undefined, broken",
    "{{id_token}}, broken",
    "Authorization: Bearer, broken",
    "Authorization: Bearer [object Object], broken",
    "Authorization:, broken",
    "curl https://x.example.org/, broken",
    "{}, broken",
    "'{\"error\":\"invalid_grant\"}', broken",
    "eyJhbGciOiJSUzI1NiJ9, broken",
    "eyJhbGciOiJSUzI1NiJ9.e30, broken",
    "eyJhbGciOiJSUzI1NiJ9.e30., broken",
    "eyJhbGciOiJSUzI1NiJ9.e30.c2ln, broken",
    "eyJhbGciOiJSUzI1NiJ9.!!!.c2ln, broken",
    "Authorization: Bearer Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln, broken",
  })
  void whatIsNoTokenOfAUserPoolIsRecognised(String pasted, String kind) {
    assertThat(kinds(pasted)).isEqualTo(kind);
  }

  /** The examples of RFC 7515 and RFC 7519 are tokens, but not of a user pool. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        "eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.",
      })
  void theExamplesOfTheStandardsAreTokensOfOtherIssuers(String token) {
    assertThat(kinds(token)).isEqualTo("FOREIGN_TOKEN");
  }

  @Test
  void hugeNumbersAndDeepJsonDoNoHarm() {
    String iss = "\"iss\":\"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A\"";
    assertThat(kinds(Tokens.of("{" + iss + ",\"token_use\":\"id\",\"exp\":1e999999999}")))
        .isEqualTo("id");
    String digits = "9".repeat(100_000);
    assertThat(kinds(Tokens.of("{" + iss + ",\"token_use\":\"id\",\"exp\":" + digits + "}")))
        .isEqualTo("id");
    String deep = "[".repeat(200_000) + "]".repeat(200_000);
    assertThat(kinds(Tokens.of("{" + iss + ",\"exp\":1,\"x\":" + deep + "}"))).isEqualTo("broken");
    assertThat(Paste.read(deep).held()).isNotEmpty();
    assertThat(Paste.read("{\"a\":".repeat(100_000)).held()).isNotEmpty();
  }

  @Test
  void anythingAtAllGivesAnAnswer() {
    long seed = Long.getLong("paste.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> words =
        List.of(
            ID,
            ACCESS,
            "{",
            "}",
            "\"",
            "'",
            ":",
            ",",
            "curl ",
            "-H ",
            "Authorization",
            "Bearer ",
            "=",
            "#",
            "?",
            "\\",
            "\n",
            "id_token",
            ".",
            "eyJ",
            "[",
            "]",
            "\u0000",
            "\ud800",
            "é",
            "https://",
            "iss",
            "exp",
            "1e9",
            "&",
            "%");
    for (int run = 0; run < 3000; run++) {
      StringBuilder text = new StringBuilder();
      for (int word = random.nextInt(12); word >= 0; word--) {
        text.append(words.get(random.nextInt(words.size())));
      }
      if (!text.toString().isBlank()) {
        assertThat(Paste.read(text.toString()).held())
            .as("-Dpaste.seed=" + seed + ": " + text)
            .isNotEmpty();
      }
    }
  }
}
