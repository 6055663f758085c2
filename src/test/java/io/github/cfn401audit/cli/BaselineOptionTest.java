package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gate that lets pass what was there before. */
class BaselineOptionTest {
  private static final String BROKEN_DEPLOYMENT =
      Session.FAULTY.replace("AuthorizerId: !Ref Users", "AuthorizationScopes: []");

  @TempDir private Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void writeTemplate() throws IOException {
    session = Session.withFaultyApi(folder);
  }

  @Test
  void aBaselineIsShortAndHoldsNoLines() throws IOException {
    assertThat(session.run("api.yaml", "--write-baseline", "known.json")).isEqualTo(1);
    assertThat(session.out()).isEqualTo(Session.FOUND);
    assertThat(session.read("known.json"))
        .isEqualTo(
            """
            {
              "format": 1,
              "tool": {
                "name": "cfn-401-audit",
                "version": "dev"
              },
              "findings": [
                {
                  "fingerprint": "9d96b8930a1c046a",
                  "ruleId": "preflight-protected",
                  "level": "error",
                  "file": "api.yaml",
                  "resource": "Preflight",
                  "message": "the preflight of / answers 401, so browsers never send the request"
                }
              ]
            }
            """);
  }

  @ParameterizedTest
  @CsvSource({"--write-baseline=known", "--format=json=known", "--format=sarif=known"})
  void whatIsKnownPasses(String writing) {
    session.run("api.yaml", writing);
    assertThat(session.run("api.yaml", "--baseline", "known")).isZero();
    assertThat(session.out())
        .doesNotContain("error[")
        .contains(
            """
            0 errors, 0 warnings
            baseline: 1 known finding not shown
            methods: 1 reachable
            """);
  }

  @Test
  void whatIsNewFailsAndWhatIsGoneIsListed() throws IOException {
    session.run("api.yaml", "--write-baseline", "known.json");
    session.write("api.yaml", BROKEN_DEPLOYMENT);
    assertThat(session.run("api.yaml", "--baseline", "known.json")).isEqualTo(1);
    assertThat(session.out()).contains("error[authorizer-missing]");
    session.write("api.yaml", Session.FAULTY.replace("HttpMethod: OPTIONS", "HttpMethod: GET"));
    assertThat(session.run("api.yaml", "--baseline", "known.json")).isZero();
    assertThat(session.out())
        .contains(
            """

            no longer found: error[preflight-protected] in api.yaml: the preflight of / answers 401, so browsers never send the request

            0 errors, 0 warnings
            baseline: 1 no longer found
            """);
  }

  @Test
  void everyReportTellsOfTheComparison() throws IOException {
    session.run("api.yaml", "--write-baseline", "known.json");
    session.write("api.yaml", Session.FAULTY.replace("HttpMethod: OPTIONS", "HttpMethod: GET"));
    session.run(
        "api.yaml",
        "--baseline=known.json",
        "-f=json=out.json",
        "-f=sarif=out.sarif",
        "-f=markdown=out.md",
        "-f=github=out.txt");
    String counts = "baseline: 1 no longer found";
    assertThat(session.read("out.json"))
        .contains("\"baseline\": {\n    \"known\": 0,\n    \"notRead\": 0,\n    \"gone\": [\n");
    assertThat(session.read("out.sarif")).contains("\"level\": \"note\"", counts);
    assertThat(session.read("out.md"))
        .contains(
            counts + "\n\nNo longer found:\n\n* error\\[preflight-protected\\] in api.yaml: ");
    assertThat(session.read("out.txt")).contains(counts + "\n");
  }

  @Test
  void whatIsGoneFromAnIncludedFileIsNoLongerFound() throws IOException {
    int resources = Session.FAULTY.indexOf("Resources:\n");
    String included = Session.FAULTY.substring(resources).replaceFirst("Resources:\n", "");
    session.write("included.yaml", withoutShortTags(included.stripIndent()));
    session.write(
        "api.yaml",
        """
        Resources:
          Fn::Transform: { Name: AWS::Include, Parameters: { Location: included.yaml } }
          Topic: { Type: AWS::SNS::Topic }
        """);
    session.run("api.yaml", "--write-baseline", "known.json");
    assertThat(session.read("known.json")).contains("\"file\": \"included.yaml\"");
    session.write("included.yaml", session.read("included.yaml").replace(": OPTIONS", ": GET"));
    session.run("api.yaml", "--baseline", "known.json");
    assertThat(session.out()).contains("baseline: 1 no longer found\n");
  }

  private static String withoutShortTags(String text) {
    return text.replaceAll("!Ref (\\w+)", "{ Ref: $1 }")
        .replaceAll("!GetAtt (\\w+)\\.(\\w+)", "{ Fn::GetAtt: [$1, $2] }");
  }

  @Test
  void aBaselineMayBeReadAndWrittenAtOnce() throws IOException {
    session.run("api.yaml", "--write-baseline", "known.json");
    String written = session.read("known.json");
    assertThat(session.run("api.yaml", "--baseline=known.json", "--write-baseline=known.json"))
        .isZero();
    assertThat(session.read("known.json")).isEqualTo(written);
  }

  @Test
  void aRunThatReadTooLittleWritesNoBaseline() throws IOException {
    session.write("broken.yaml", "Resources: [\n");
    assertThat(session.run("api.yaml", "broken.yaml", "--write-baseline", "known.json"))
        .isEqualTo(2);
    assertThat(session.err())
        .endsWith(
            "cfn-401-audit: the baseline was not written: some of the input could not be used\n");
    assertThat(Files.exists(folder.resolve("known.json"))).isFalse();
  }

  @Test
  void aBaselineThatCannotBeReadIsWrongUsage() throws IOException {
    assertThat(session.run("api.yaml", "--baseline", "none.json")).isEqualTo(2);
    assertThat(session.err())
        .startsWith("cfn-401-audit: --baseline none.json: there is no such file\n");
    assertThat(session.run("api.yaml", "--baseline", "api.yaml")).isEqualTo(2);
    assertThat(session.err())
        .startsWith("cfn-401-audit: --baseline api.yaml: is not a baseline: use a file");
    assertThat(session.run("api.yaml", "--baseline=")).isEqualTo(2);
    assertThat(session.run("api.yaml", "--write-baseline=")).isEqualTo(2);
    assertThat(session.err())
        .startsWith("cfn-401-audit: --write-baseline: `` is not a file name\n");
  }
}
