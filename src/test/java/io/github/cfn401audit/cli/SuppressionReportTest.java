package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.report.Schemas;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What reports, the exit code and a baseline make of suppressed findings. */
class SuppressionReportTest {
  private static final String SUPPRESSED =
      "suppressions:\n  - { id: preflight-protected, reason: \"a proxy answers <it>\" }\n";

  @TempDir private Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void openFolder() throws IOException {
    session = Session.withFaultyApi(folder);
    session.write(".cfn-401-audit.yaml", SUPPRESSED);
  }

  private JsonNode json(String... words) {
    session.run(words);
    return JsonMapper.shared().readTree(session.out());
  }

  @Test
  void theTextCountsThemAndNothingFails() {
    assertThat(session.run("api.yaml", "--fail-on", "note")).isZero();
    assertThat(session.err()).isEmpty();
    assertThat(session.out())
        .isEqualTo(
            """
            Api, stage prod: 1 method takes the ID token (not the access token) of Pool in the header Authorization
              Client gets one by SDK sign-in (SRP)        more: cfn-401-audit access

            0 errors, 0 warnings
            suppressed: 1 finding (not shown: --show-suppressed)
            methods: 1 reachable
            """);
  }

  @Test
  void theTextShowsThemWhereAsked() {
    assertThat(session.run("api.yaml", "--show-suppressed")).isZero();
    assertThat(session.out())
        .startsWith(
            """
            suppressed: error[preflight-protected]: the preflight of / answers 401, so browsers never send the request
               --> api.yaml:22:26
            reason: a proxy answers <it> (.cfn-401-audit.yaml:2:11)

            """)
        .contains("0 errors, 0 warnings\nsuppressed: 1 finding\n");
  }

  @Test
  void sarifLeavesThemOut() {
    JsonNode run = json("api.yaml", "-f", "sarif").at("/runs/0");
    assertThat(run.at("/results")).isEmpty();
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asString())
        .isEqualTo("suppressed: 1 finding (not shown: --show-suppressed).");
  }

  @Test
  void sarifHasThemWithTheirReasonsWhereAsked() {
    JsonNode run = json("api.yaml", "-f", "sarif", "--show-suppressed").at("/runs/0");
    assertThat(run.at("/results/0/ruleId").asString()).isEqualTo("preflight-protected");
    assertThat(run.at("/results/0/level").asString()).isEqualTo("error");
    JsonNode suppression = run.at("/results/0/suppressions/0");
    assertThat(suppression.at("/kind").asString()).isEqualTo("external");
    assertThat(suppression.at("/status").asString()).isEqualTo("accepted");
    assertThat(suppression.at("/justification").asString()).isEqualTo("a proxy answers <it>");
    assertThat(suppression.at("/location/physicalLocation/artifactLocation/uri").asString())
        .endsWith(".cfn-401-audit.yaml");
    assertThat(suppression.at("/location/physicalLocation/region/startLine").asInt()).isEqualTo(2);
    assertThat(Schemas.objections("/sarif-2.1.0.json", session.out())).isEmpty();
  }

  @Test
  void sarifTellsOfEachResultWhetherItIsSuppressedWhereAsked() throws IOException {
    session.write(".cfn-401-audit.yaml", "levels: {}\n");
    JsonNode run = json("api.yaml", "-f", "sarif", "--show-suppressed").at("/runs/0");
    assertThat(run.at("/results/0/suppressions").isArray()).isTrue();
    assertThat(run.at("/results/0/suppressions")).isEmpty();
    assertThat(json("api.yaml", "-f", "sarif").at("/runs/0/results/0/suppressions").isMissingNode())
        .isTrue();
  }

  @Test
  void whatStandsInATemplateIsInSource() throws IOException {
    session.write(".cfn-401-audit.yaml", "levels: {}\n");
    session.write(
        "api.yaml",
        Session.FAULTY.replace(
            "AuthorizationType: COGNITO_USER_POOLS",
            "AuthorizationType: COGNITO_USER_POOLS # cfn-401-audit: ignore[preflight-protected] x"));
    JsonNode run = json("api.yaml", "-f", "sarif", "--show-suppressed").at("/runs/0");
    assertThat(run.at("/results/0/suppressions/0/kind").asString()).isEqualTo("inSource");
    assertThat(Schemas.objections("/sarif-2.1.0.json", session.out())).isEmpty();
  }

  @Test
  void jsonListsThemApart() {
    JsonNode report = json("api.yaml", "-f", "json");
    assertThat(report.at("/findings")).isEmpty();
    assertThat(report.at("/summary/errors").asInt()).isZero();
    JsonNode one = report.at("/suppressed/0");
    assertThat(one.at("/ruleId").asString()).isEqualTo("preflight-protected");
    assertThat(one.at("/suppressions/0").toString())
        .isEqualTo(
            "{\"kind\":\"external\",\"reason\":\"a proxy answers <it>\",\"expires\":\"\","
                + "\"file\":\".cfn-401-audit.yaml\",\"line\":2,\"column\":11}");
    assertThat(Schemas.objections("/cfn-401-audit-report.schema.json", session.out())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"github", "markdown"})
  void annotationsAndSummaryCountThem(String format) {
    session.run("api.yaml", "-f", format);
    assertThat(session.out())
        .doesNotContain("preflight-protected")
        .contains("\nsuppressed: 1 finding\n");
  }

  @Test
  void aLevelIsSetOnSuppressedOnesToo() throws IOException {
    session.write(".cfn-401-audit.yaml", "levels: { browser: note }\n" + SUPPRESSED);
    assertThat(json("api.yaml", "-f", "json").at("/suppressed/0/level").asString())
        .isEqualTo("note");
    session.write(".cfn-401-audit.yaml", "levels: { browser: off }\n" + SUPPRESSED);
    assertThat(json("api.yaml", "-f", "json").at("/suppressed").isMissingNode()).isTrue();
    assertThat(session.err()).as("it was needed, had the rule not been off").isEmpty();
  }

  @Test
  void anExpiredOneIsToldAndTheFindingSpeaks() throws IOException {
    session.write(".cfn-401-audit.yaml", SUPPRESSED.replace(" }", ", expires: 2020-02-29 }"));
    assertThat(session.run("api.yaml")).isEqualTo(1);
    assertThat(session.out()).isEqualTo(Session.FOUND);
    assertThat(session.err())
        .isEqualTo(
            "note: .cfn-401-audit.yaml:2:11: the suppression of `preflight-protected` expired on"
                + " 2020-02-29 and has no effect\n");
  }

  @Test
  void oneThatIsNotNeededIsTold() throws IOException {
    session.write(".cfn-401-audit.yaml", SUPPRESSED + "  - { id: domain-missing, reason: why }\n");
    assertThat(session.run("api.yaml")).isZero();
    assertThat(session.err())
        .isEqualTo(
            "note: .cfn-401-audit.yaml:3:11: the suppression of `domain-missing` has no effect:"
                + " there is no such finding\n");
  }

  @Test
  void oneForOtherRunsIsARemarkOnly() throws IOException {
    session.write(
        ".cfn-401-audit.yaml",
        SUPPRESSED + "  - { id: domain-missing, file: other.yaml, reason: why }\n");
    session.run("api.yaml");
    assertThat(session.err()).isEmpty();
    session.run("api.yaml", "--verbose");
    assertThat(session.err())
        .startsWith(
            "note: .cfn-401-audit.yaml:3:11: the suppression of `domain-missing` names nothing that"
                + " was read\n");
  }

  @Test
  void aMistakeInATemplateEndsWithTwoAndAccessDoesNotMind() throws IOException {
    session.write(".cfn-401-audit.yaml", "levels: {}\n");
    session.write("api.yaml", Session.FAULTY + "# cfn-401-audit: ignore[preflight-protected]\n");
    assertThat(session.run("api.yaml")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "error: api.yaml:28:1: a suppression has no reason: write it behind"
                + " `ignore[preflight-protected]`\n");
    assertThat(session.out()).isEqualTo(Session.FOUND);
    assertThat(session.run("access", "api.yaml")).isZero();
  }

  @Test
  void aBaselineDoesNotHoldThemAndTheyAreNotGone() throws IOException {
    session.run("api.yaml", "--write-baseline", "with.json");
    assertThat(session.read("with.json")).doesNotContain("preflight-protected");
    session.write(".cfn-401-audit.yaml", "levels: {}\n");
    assertThat(session.run("api.yaml", "--baseline", "with.json")).isEqualTo(1);
    session.run("api.yaml", "--write-baseline", "without.json");
    session.write(".cfn-401-audit.yaml", SUPPRESSED);
    assertThat(session.run("api.yaml", "--baseline", "without.json")).isZero();
    assertThat(session.out())
        .contains("baseline: no known findings\n")
        .doesNotContain("no longer found:");
  }

  @Test
  void whatIsSuppressedInASarifReportIsNotKnown() throws IOException {
    session.run("api.yaml", "-f", "sarif=known.sarif", "--show-suppressed");
    assertThat(session.read("known.sarif")).contains("preflight-protected");
    session.write(".cfn-401-audit.yaml", "levels: {}\n");
    assertThat(session.run("api.yaml", "--baseline", "known.sarif")).isEqualTo(1);
  }

  @Test
  void reasonsCannotActOnATerminal() throws IOException {
    session.write(".cfn-401-audit.yaml", SUPPRESSED.replace("a proxy", "\\e[31ma proxy"));
    session.run("api.yaml", "--show-suppressed");
    assertThat(session.out()).contains("a proxy answers").doesNotContain("\u001b");
  }

  @Test
  void accessKnowsNoSuchOption() {
    assertThat(session.run("access", "api.yaml", "--show-suppressed")).isEqualTo(2);
  }
}
