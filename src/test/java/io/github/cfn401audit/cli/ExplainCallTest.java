package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes by which a method is called. */
class ExplainCallTest {
  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void library() {
    session = Session.in(folder);
    session.write("library.yaml", Library.TEMPLATE);
  }

  @Test
  void eachWayInIsARecipeAndEachFailureHasItsReason() {
    assertThat(session.run("access", "--explain", "GET /books", "library.yaml")).isZero();
    assertThat(
            session
                .out()
                .replaceAll("(code_challenge|code_verifier)=[-_0-9A-Za-z]{43}\\n", "$1=PKCE\n"))
        .isEqualTo(
            """
            GET /books of library/Api, stage live
              takes       an access token of Readers with books/read, in the header Authorization
              also asked  an API key

            1. the access token of Web (code flow)
               open in a browser and sign in:
                 https://lib.auth.REGION.amazoncognito.com/oauth2/authorize?response_type=code&client_id=CLIENT_ID&redirect_uri=https%3A%2F%2Flibrary.example%2Fback&scope=books%2Fread&code_challenge_method=S256&code_challenge=PKCE
               exchange the CODE of the address that it leads to:
                 curl https://lib.auth.REGION.amazoncognito.com/oauth2/token \\
                   --data-urlencode grant_type=authorization_code \\
                   --data-urlencode client_id=CLIENT_ID \\
                   --data-urlencode code=CODE \\
                   --data-urlencode redirect_uri=https://library.example/back \\
                   --data-urlencode code_verifier=PKCE
               call with the access_token of the answer:
                 curl -H 'Authorization: TOKEN' \\
                   -H 'x-api-key: API_KEY' \\
                   https://API_ID.execute-api.REGION.amazonaws.com/live/books

            2. the access token of Job (client credentials)
               ask for a token:
                 curl -u CLIENT_ID:CLIENT_SECRET https://lib.auth.REGION.amazoncognito.com/oauth2/token \\
                   --data-urlencode grant_type=client_credentials \\
                   --data-urlencode scope=books/read
               call with the access_token of the answer:
                 curl -H 'Authorization: TOKEN' \\
                   -H 'x-api-key: API_KEY' \\
                   https://API_ID.execute-api.REGION.amazonaws.com/live/books

            What does not open it:
              Web: refused: the method takes access tokens only: ID token by code flow, ID token by SDK sign-in
              (SRP)
              Web: refused: it carries none of the method's scopes: access token by SDK sign-in (SRP)
              Web: never issued: the flow is not listed: ID token by implicit flow, access token by implicit
              flow, ID token by client credentials, access token by client credentials
              Job: never issued: the flow is not listed: ID token by code flow, access token by code flow, ID
              token by implicit flow, access token by implicit flow
              Job: never issued: no user signs in, so no ID token is issued: ID token by client credentials
              Job: never issued: `ExplicitAuthFlows` lists no sign-in flow: ID token by SDK sign-in, access
              token by SDK sign-in
            """);
  }

  @Test
  void theChallengeIsTheHashOfTheVerifier() throws Exception {
    session.run("access", "--explain", "GET /books", "library.yaml");
    String verifier = found("code_verifier=([-_0-9A-Za-z]{43})");
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
    assertThat(found("code_challenge=([-_0-9A-Za-z]{43})"))
        .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    session.run("access", "--explain", "GET /books", "library.yaml");
    assertThat(session.out()).as("a new one each time").doesNotContain(verifier);
  }

  private String found(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(session.out());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void textOfATemplateCannotActInAShell() {
    session.write(
        "library.yaml",
        Library.TEMPLATE.replace(
            "https://library.example/back", "\"https://x/$(reboot)';reboot\""));
    session.run("access", "--explain", "GET /books", "library.yaml", "--client", "Web");
    assertThat(session.out())
        .contains("--data-urlencode 'redirect_uri=https://x/$(reboot)'\\'';reboot'")
        .contains("redirect_uri=https%3A%2F%2Fx%2F%24%28reboot%29%27%3Breboot&scope");
  }

  @Test
  void onlyTheWaysOfOneClientAreShownWhereItIsNamed() {
    session.run("access", "--explain", "GET /books", "library.yaml", "--client", "nightly job");
    assertThat(session.out()).contains("1. the access token of Job").doesNotContain("Web");
  }
}
