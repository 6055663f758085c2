package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the levels of the configuration file change, and what they leave. */
class ConfiguredLevelsTest {
  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void openFolder() throws IOException {
    session = Session.withFaultyApi(folder);
  }

  private void levels(String entries) throws IOException {
    session.write(".cfn-401-audit.yaml", "levels: { " + entries + " }\n");
  }

  private JsonNode json(String format) {
    session.run("api.yaml", "-f", format, "--min-level", "note");
    return JsonMapper.shared().readTree(session.out());
  }

  @Test
  void theTextShowsTheLevelAndTheExitCodeFollowsIt() throws IOException {
    levels("preflight-protected: warning");
    assertThat(session.run("api.yaml")).isZero();
    assertThat(session.out())
        .startsWith("warning[preflight-protected]: ")
        .contains("\n0 errors, 1 warning\n");
    assertThat(session.run("api.yaml", "--fail-on", "warning")).isEqualTo(1);
  }

  @Test
  void aNoteIsNotShownUnlessAskedFor() throws IOException {
    levels("preflight-protected: note");
    assertThat(session.run("api.yaml")).isZero();
    assertThat(session.out()).contains("0 errors, 0 warnings (1 note not shown: --min-level note)");
  }

  @Test
  void offLeavesTheFindingOutOfEveryReport() throws IOException {
    levels("preflight-protected: off");
    assertThat(session.run("api.yaml", "--fail-on", "note")).isZero();
    assertThat(session.out()).doesNotContain("preflight-protected").contains("0 errors, 0 warn");
    assertThat(json("json").at("/findings")).isEmpty();
    assertThat(json("sarif").at("/runs/0/results")).isEmpty();
    for (String format : new String[] {"github", "markdown"}) {
      session.run("api.yaml", "-f", format);
      assertThat(session.out()).doesNotContain("preflight-protected");
    }
  }

  @Test
  void aRuleCountsBeforeItsFamilyAndThatBeforeAll() throws IOException {
    levels("all: off, browser: note, preflight-protected: warning");
    assertThat(json("json").at("/findings/0/level").asString()).isEqualTo("warning");
    levels("all: off, browser: note");
    assertThat(json("json").at("/findings/0/level").asString()).isEqualTo("note");
    levels("all: off");
    assertThat(json("json").at("/findings")).isEmpty();
  }

  @Test
  void anOptionReplacesTheLevelOfTheSameNameOnly() throws IOException {
    levels("preflight-protected: note");
    assertThat(session.run("api.yaml", "--level", "preflight-protected=error")).isEqualTo(1);
    assertThat(session.run("api.yaml", "--level", "all=error")).isZero();
  }

  @Test
  void sarifHasTheNewLevelAtTheResultAndTheOldOneAtTheRule() throws IOException {
    levels("preflight-protected: note");
    JsonNode run = json("sarif").at("/runs/0");
    assertThat(run.at("/results/0/level").asString()).isEqualTo("note");
    assertThat(run.at("/tool/driver/rules/0/defaultConfiguration/level").asString())
        .isEqualTo("error");
  }

  @Test
  void annotationsAndSummaryHaveTheNewLevel() throws IOException {
    levels("preflight-protected: warning");
    session.run("api.yaml", "-f", "github");
    assertThat(session.out()).startsWith("::warning file=api.yaml,line=22,");
    session.run("api.yaml", "-f", "markdown");
    assertThat(session.out()).startsWith("## cfn-401-audit: 0 errors, 1 warning\n");
  }

  @Test
  void verdictsDoNotDependOnLevels() throws IOException {
    session.run("access", "api.yaml");
    String before = session.out();
    levels("all: off");
    session.run("access", "api.yaml");
    assertThat(session.out()).isEqualTo(before);
  }
}
