package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of who can call what, and the options that choose its rows. */
class AccessCommandTest {
  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void shop() {
    session = Session.in(folder);
    session.write("library.yaml", Library.TEMPLATE);
  }

  @Test
  void theTextTellsWhoOpensAMethodAndWhoDoesNot() {
    assertThat(session.run("access", "library.yaml")).isZero();
    assertThat(session.out())
        .isEqualTo(
            """
            Api, stage live

            reachable     GET /books
              takes       an access token of Readers with books/read, in the header Authorization
              opened by   Web: code flow, asking for books/read
                          Job: client credentials, asking for books/read
              not by      Web: SDK sign-in (SRP): it carries none of the method's scopes
              also asked  an API key

            reachable     ANY /loans/{id}
              takes       an ID token of Readers, in the header Authorization
              opened by   Web: code flow, asking for openid
                          Web: SDK sign-in (SRP)
              not by      Job: client credentials: no user signs in, so no ID token is issued
              browsers    blocked: the preflight of this path asks for a token

            open          GET /health
              may call    anybody, without a token

            methods: 2 reachable, 1 open
            """);
  }

  @Test
  void aVerbFindsTheMethodThatTakesAny() {
    assertThat(session.run("access", "library.yaml", "--method", "DELETE /loans/7")).isZero();
    assertThat(session.out()).contains("ANY /loans/{id}").doesNotContain("GET /books");
  }

  @Test
  void aMethodThatIsNotThereIsAnsweredWithANearOne() {
    assertThat(session.run("access", "library.yaml", "--method", "GET /book")).isEqualTo(2);
    assertThat(session.err())
        .startsWith("cfn-401-audit: no method answers `GET /book`: did you mean `GET /books`?\n");
  }

  @Test
  void aClientIsNamedByItsLogicalIdOrItsClientName() {
    session.run("access", "library.yaml", "--client", "nightly job");
    assertThat(session.out()).contains("Job: client credentials").doesNotContain("Web:");
    assertThat(session.run("access", "library.yaml", "--client", "Wep")).isEqualTo(2);
    assertThat(session.err()).contains("unknown client `Wep`: did you mean `Web`?");
  }

  @Test
  void onlyUnreachableMethodsAreShownWhereTheyAreAskedFor() {
    session.run("access", "library.yaml", "--unreachable");
    assertThat(session.out())
        .isEqualTo("no API Gateway methods were found in the files that were read\n");
  }

  @Test
  void aSpreadsheetGetsOneLinePerMethod() {
    session.run("access", "library.yaml", "-f", "csv", "--method", "GET /books");
    assertThat(session.out())
        .isEqualTo(
            """
            api,stage,method,verdict,takes,opened by,not opened by,also asked
            Api,live,GET /books,reachable,"an access token of Readers with books/read, in the header Authorization","Web: code flow, asking for books/read; Job: client credentials, asking for books/read",Web: SDK sign-in (SRP): it carries none of the method's scopes,an API key
            """);
  }

  @Test
  void markdownHoldsOneTable() {
    session.run("access", "library.yaml", "-f", "markdown");
    assertThat(session.out())
        .startsWith("## Who can call what\n\nmethods: 2 reachable, 1 open\n\n| api | stage |")
        .contains("| Api | live | GET /health | open | anybody, without a token |  |  |  |\n");
  }

  @Test
  void jsonNamesEveryCandidate() {
    session.run("access", "library.yaml", "-f", "json", "--method", "GET /books");
    assertThat(session.out())
        .contains("\"apiKeyRequired\": \"yes\"", "\"clientName\": \"nightly job\"")
        .contains("\"fate\": \"neverIssued\"", "\"fate\": \"refused\"", "\"fate\": \"opens\"");
  }
}
