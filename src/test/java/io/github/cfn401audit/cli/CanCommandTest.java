package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether one client can call one method, by exit code. */
class CanCommandTest {
  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void library() {
    session = Session.in(folder);
    session.write("library.yaml", Library.TEMPLATE);
  }

  private int can(String request, String... rest) {
    String[] words = new String[rest.length + 4];
    words[0] = "access";
    words[1] = "can";
    words[2] = request;
    words[3] = "library.yaml";
    System.arraycopy(rest, 0, words, 4, rest.length);
    return session.run(words);
  }

  @Test
  void yesIsZero() {
    assertThat(can("GET /books", "--as", "Web")).isZero();
    assertThat(session.out())
        .isEqualTo(
            """
            yes: Web can call GET /books
              access token by code flow, asking for books/read
              an API key is asked for besides
            """);
  }

  @Test
  void noIsOneAndSaysWhy() {
    assertThat(can("GET /books", "--as", "Web", "--grant", "sdk")).isEqualTo(1);
    assertThat(session.out())
        .isEqualTo(
            """
            no: Web cannot call GET /books
              ID token by SDK sign-in (SRP): the method takes access tokens only
              access token by SDK sign-in (SRP): it carries none of the method's scopes
            """);
  }

  @Test
  void whatDependsOnAConditionIsFour() {
    session.write(
        "library.yaml",
        Library.TEMPLATE
                .replace(
                    "Resources:", "Conditions: { Open: !Equals [!Ref Mode, open] }\nResources:")
                .replace(
                    "    AllowedOAuthFlows: [client_credentials]",
                    "    AllowedOAuthFlows: !If [Open, [client_credentials], [code]]")
            + "Parameters: { Mode: { Type: String, AllowedValues: [open, closed] } }\n");
    assertThat(can("GET /books", "--as", "Job", "--grant", "client_credentials")).isEqualTo(4);
    assertThat(session.out())
        .startsWith("unknown: Job may or may not be able to call GET /books\n")
        .contains(
            "yes: library/Api GET /books when Open is true: access token by client credentials")
        .contains("no: library/Api GET /books when Open is false: ");
  }

  @Test
  void anybodyCanCallAnOpenMethod() {
    assertThat(can("GET /health", "--as", "Job")).isZero();
    assertThat(session.out()).contains("anybody may call, without a token");
  }

  @Test
  void quietLeavesTheAnswerToTheExitCode() {
    assertThat(can("DELETE /loans/7", "--as", "nightly job", "-q")).isEqualTo(1);
    assertThat(session.out()).isEmpty();
  }

  @Test
  void anUnknownMethodClientOrGrantIsAnsweredWithANearOne() {
    assertThat(can("GET /boks", "--as", "Web")).isEqualTo(2);
    assertThat(session.err()).contains("no method answers `GET /boks`: did you mean `GET /books`?");
    assertThat(can("GET /books", "--as", "Wob")).isEqualTo(2);
    assertThat(session.err()).contains("unknown client `Wob`: did you mean `Web`?");
    assertThat(can("GET /books", "--as", "Web", "--grant", "cod")).isEqualTo(2);
    assertThat(session.err()).contains("unknown grant `cod`: did you mean `code`?");
    assertThat(can("GET /books")).isEqualTo(2);
    assertThat(session.err()).contains("access can takes a request and a client");
  }
}
