package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change does to who can call what, as a reviewer reads it. */
class DiffCommandTest {
  private static final String BOOKS_SCOPES = "      AuthorizationScopes: [books/read]\n";

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void library() {
    session = Session.in(folder);
    session.write("old.yaml", Library.TEMPLATE);
  }

  private int diff(String now, String... options) {
    session.write("new.yaml", now);
    String[] words = new String[options.length + 3];
    words[0] = "diff";
    words[1] = "old.yaml";
    words[2] = "new.yaml";
    System.arraycopy(options, 0, words, 3, options.length);
    return session.run(words);
  }

  private static String changed(String from, String to) {
    assertThat(Library.TEMPLATE).contains(from);
    return Library.TEMPLATE.replace(from, to);
  }

  @Test
  void theSameIsNoChange() {
    assertThat(diff(Library.TEMPLATE)).isZero();
    assertThat(session.out()).isEqualTo("nobody's access changed\n");
  }

  @Test
  void lostScopesNameEachTokenThatIsRefusedNow() {
    assertThat(diff(changed(BOOKS_SCOPES, ""), "--min-level", "error")).isEqualTo(1);
    assertThat(session.out())
        .isEqualTo(
            """
            worse    GET /books of library: took access tokens with books/read; takes ID tokens only
                       the access token of Web (code flow) no longer opens it: the method takes ID tokens only
                       the access token of nightly job (client credentials) no longer opens it: the method takes
                       ID tokens only
            gain     GET /books of library: takes ID tokens only
                       the ID token of Web (code flow) opens it now
                       the ID token of Web (SDK sign-in) opens it now

            1 worse, 1 other change, 2 new findings, 1 finding no longer found
            """);
  }

  @Test
  void aMethodThatBecamePublicIsWorseUnlessThatIsAllowed() {
    String open =
        changed(
            "      AuthorizationType: COGNITO_USER_POOLS\n      AuthorizerId: !Ref Door\n"
                + BOOKS_SCOPES,
            "      AuthorizationType: NONE\n");
    assertThat(diff(open)).isEqualTo(1);
    assertThat(session.out())
        .startsWith(
            "worse    GET /books of library: anybody may call it now; it took access tokens with"
                + " books/read\n");
    diff(open, "--allow-open");
    assertThat(session.out()).doesNotContain("worse");
  }

  @Test
  void aHeaderAnApiKeyAndAStageAreAskedFor() {
    String other =
        Library.TEMPLATE
            .replace("method.request.header.Authorization", "method.request.header.X-Token")
            .replace("StageName: live", "StageName: prod")
            .replace("Stage: live", "Stage: prod")
            .replace(
                "      HttpMethod: ANY\n", "      HttpMethod: ANY\n      ApiKeyRequired: true\n");
    assertThat(diff(other)).isEqualTo(1);
    assertThat(session.out())
        .contains("library: stage live is no longer there; today it has prod\n")
        .contains("ANY /loans/{id} of library: asks for an API key now\n")
        .contains("GET /books of library: reads the token from the header X-Token, no longer from");
  }

  @Test
  void renamedLogicalIdsAndParametersOfPathsAreNoLoss() {
    String renamed =
        Library.TEMPLATE
            .replace("Door", "Gate7A1")
            .replace("Books", "BooksMethod")
            .replace("\"{id}\"", "\"{loan}\"")
            .replace("Job:", "JobB2:")
            .replace("  Deployment:", "  Deployment2:");
    assertThat(diff(renamed)).isZero();
    assertThat(session.out()).isEqualTo("nobody's access changed\n");
  }

  @Test
  void anApiWithAnotherLogicalIdIsToldAndNotWorse() {
    assertThat(
            diff(
                Library.TEMPLATE
                    .replace("Api:", "Api2:")
                    .replace("!Ref Api,", "!Ref Api2,")
                    .replace("!Ref Api\n", "!Ref Api2\n")
                    .replace("!Ref Api }", "!Ref Api2 }")
                    .replace("Api.Root", "Api2.Root")))
        .isZero();
    assertThat(session.out())
        .startsWith(
            "note     library: its logical id was Api and is Api2: it is created anew, with another"
                + " address\n");
  }

  @Test
  void aMethodForEachVerbThatBecomesOneForAnyIsNoLoss() {
    session.write("old.yaml", changed("HttpMethod: ANY", "HttpMethod: GET"));
    assertThat(diff(Library.TEMPLATE)).isZero();
    session.write("old.yaml", Library.TEMPLATE);
    assertThat(diff(changed("HttpMethod: ANY", "HttpMethod: GET"))).isEqualTo(1);
    assertThat(session.out())
        .contains("ANY /loans/{id} of library: is gone; it took ID tokens only");
  }

  @Test
  void aScopeThatIsRenamedEverywhereIsToldOnly() {
    String renamed =
        Library.TEMPLATE
            .replace("books/read", "books/view")
            .replace("ScopeName: read", "ScopeName: view");
    assertThat(diff(renamed)).isZero();
    assertThat(session.out())
        .contains("tokens in hand with", "books/read are refused until they are renewed");
  }

  @Test
  void whatIsInAFileThatCannotBeReadIsNeverCalledRemoved() {
    session.write("one/library.yaml", Library.TEMPLATE);
    session.write("one/other.yaml", "Resources: { Topic: { Type: AWS::SNS::Topic } }\n");
    session.write("two/library.yaml", Library.TEMPLATE + "  Unclosed: [\n");
    session.write("two/other.yaml", "Resources: { Topic: { Type: AWS::SNS::Topic } }\n");
    assertThat(session.run("diff", "one", "two")).isBetween(1, 2);
    assertThat(session.out())
        .contains("GET /books of library: is not in the files that could be read")
        .doesNotContain("worse", "removed", "no longer there");
  }

  @Test
  void aSideWithoutATemplateIsTwo() {
    session.write("empty/notes.txt", "nothing");
    assertThat(session.run("diff", "old.yaml", "empty")).isEqualTo(2);
    assertThat(session.run("diff", "old.yaml")).isEqualTo(2);
    assertThat(session.err()).contains("diff takes two versions");
  }

  @Test
  void theOtherFormatsSayTheSame() {
    String now = changed(BOOKS_SCOPES, "");
    diff(now, "-f", "markdown");
    assertThat(session.out())
        .startsWith("## Who can call what: 1 worse, ")
        .contains("### Worse\n\n* GET /books of library: took")
        .contains("  * the access token of Web (code flow) no longer opens it");
    diff(now, "-f", "json");
    assertThat(session.out())
        .contains("\"worse\": true", "\"changes\": [", "\"kind\": \"lost\"", "\"findings\": [");
    diff(now, "-f", "sarif");
    assertThat(session.out()).contains("\"ruleId\": \"access-got-worse\"");
  }

  @Test
  void aRevisionIsReadFromGitWithoutTouchingTheWorkTree() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("stack"));
    Files.writeString(folder.resolve("stack/library.yaml"), Library.TEMPLATE);
    git("init", "-q");
    git("add", "stack");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first");
    Files.writeString(folder.resolve("stack/library.yaml"), changed(BOOKS_SCOPES, ""));
    assertThat(session.run("diff", "git:HEAD:stack", "stack")).isEqualTo(1);
    assertThat(session.out()).contains("worse    GET /books of library");
    assertThat(session.run("diff", "git:HEAD:stack", "git:HEAD:stack/library.yaml")).isZero();
    assertThat(Files.readString(folder.resolve("stack/library.yaml"))).doesNotContain(BOOKS_SCOPES);
    assertThat(session.run("diff", "git:HEAD:none", "stack")).isEqualTo(2);
    assertThat(session.err()).contains("`git:HEAD:none`: there is nothing at that path");
    assertThat(session.run("diff", "git:nowhere:stack", "stack")).isEqualTo(2);
    assertThat(session.err()).contains("git cannot read `git:nowhere:stack`");
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).directory(folder.toFile()).start().waitFor()).isZero();
  }
}
