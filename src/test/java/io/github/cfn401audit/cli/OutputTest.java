package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written, and where it goes. */
class OutputTest {
  private static final String ESCAPE = "\u001b[";

  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void writeTemplate() throws IOException {
    session = Session.withFaultyApi(folder);
  }

  @Test
  void aFormatWithAFileLeavesTextOnTheConsole() throws IOException {
    session.run("api.yaml", "-f", "json");
    String json = session.out();
    session.run("api.yaml", "-f", "sarif");
    String sarif = session.out();
    assertThat(session.run("api.yaml", "-f", "sarif=a b.sarif", "--format=json=out.json"))
        .isEqualTo(1);
    assertThat(session.out()).isEqualTo(Session.FOUND);
    assertThat(session.read("a b.sarif")).isEqualTo(sarif).contains("\"version\": \"2.1.0\"");
    assertThat(session.read("out.json")).isEqualTo(json).startsWith("{\n  \"format\": 1,");
  }

  @Test
  void anotherFormatOnTheConsoleTakesThePlaceOfText() {
    session.run("api.yaml", "-f", "json");
    assertThat(session.out()).doesNotContain("error[");
  }

  @Test
  void oneFormatMayGoToTwoFilesAndToTheConsole() throws IOException {
    session.run("api.yaml", "-f", "text=one.txt", "-f", "text=two.txt", "-f", "text");
    assertThat(session.out()).isEqualTo(Session.FOUND);
    assertThat(session.read("one.txt")).isEqualTo(Session.FOUND);
    assertThat(session.read("two.txt")).isEqualTo(Session.FOUND);
  }

  @Test
  void aFileThatCannotBeWrittenEndsWithTwoAndTheOthersAreWritten() throws IOException {
    assertThat(session.run("api.yaml", "-f", "json=no/such.json", "-f", "sarif=out.sarif"))
        .isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "cfn-401-audit: cannot write "
                + folder.resolve("no/such.json")
                + ": the folder does not exist\n");
    assertThat(session.read("out.sarif")).contains("preflight-protected");
    assertThat(session.out()).isEqualTo(Session.FOUND);
  }

  @Test
  void aFolderIsNoFileToWriteTo() throws IOException {
    Files.createDirectory(folder.resolve("out"));
    assertThat(session.run("api.yaml", "-f", "json=out", "--fail-on=never")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo("cfn-401-audit: cannot write " + folder.resolve("out") + ": it is a folder\n");
  }

  @Test
  void aFileIsNoFolderToWriteInto() {
    assertThat(session.run("api.yaml", "-f", "json=api.yaml/out.json")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "cfn-401-audit: cannot write "
                + folder.resolve("api.yaml/out.json")
                + ": the folder does not exist\n");
  }

  @Test
  void oneFormatMayGoToOneFileTwice() throws IOException {
    assertThat(session.run("api.yaml", "-f", "text=a.txt", "-f", "text=./a.txt")).isEqualTo(1);
    assertThat(session.read("a.txt")).isEqualTo(Session.FOUND);
  }

  @ParameterizedTest
  @CsvSource({"audit", "access"})
  void whereNothingCanBeReadOnlyWhatWasAskedForIsWritten(String command) throws IOException {
    session.write("broken.yaml", "Resources: [\n");
    assertThat(session.run(command, "broken.yaml", "-f", "json=out.json")).isEqualTo(2);
    String said = session.err();
    assertThat(said)
        .isEqualTo(
            """
            error: broken.yaml:2:1: found the end of the file where a value was expected
            cfn-401-audit: no template found: a template has a `Resources` map with at least one resource that has a `Type`
            """);
    assertThat(session.out()).isEmpty();
    assertThat(session.read("out.json"))
        .contains("\"methods\": []", "\"code\": \"UNPARSABLE\"", "\"file\": \"broken.yaml\"");
    assertThat(session.run(command, "broken.yaml", "-f", "json")).isEqualTo(2);
    assertThat(session.err()).isEqualTo(said);
    assertThat(session.out()).isEqualTo(session.read("out.json"));
  }

  @Test
  void sarifOfARunThatReadNothingIsNotSuccessful() throws IOException {
    session.write("broken.yaml", "Resources: [\n");
    assertThat(session.run("broken.yaml", "-f", "sarif")).isEqualTo(2);
    assertThat(session.out())
        .contains("\"executionSuccessful\": false", "\"text\": \"no template was found.\"");
    assertThat(session.run("broken.yaml", "api.yaml", "-f", "sarif")).isEqualTo(2);
    assertThat(session.out())
        .contains(
            "\"executionSuccessful\": false", "\"text\": \"some of the input could not be used.\"");
    session.run("api.yaml", "-f", "sarif");
    assertThat(session.out()).contains("\"executionSuccessful\": true");
  }

  @Test
  void theCategoryIsWrittenOnlyWhereItIsGiven() {
    session.run("api.yaml", "-f", "sarif");
    assertThat(session.out()).doesNotContain("automationDetails");
    session.run("api.yaml", "-f", "sarif", "--category", "stage/prod/");
    assertThat(session.out()).contains("\"id\": \"stage/prod/\"");
    assertThat(session.run("api.yaml", "--category=/")).isEqualTo(2);
    assertThat(session.err()).startsWith("cfn-401-audit: --category takes a name, not `/`\n");
  }

  @Test
  void quietWritesFilesAndNoText() throws IOException {
    assertThat(session.run("api.yaml", "--quiet", "-f", "text=out.txt")).isEqualTo(1);
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).isEmpty();
    assertThat(session.read("out.txt")).isEqualTo(Session.FOUND);
  }

  @Test
  void quietDoesNotSilenceAFormatThatWasAskedFor() {
    session.run("api.yaml", "-q", "-f", "text");
    assertThat(session.out()).isEqualTo(Session.FOUND);
  }

  @Test
  void quietDoesNotHideProblems() {
    session.run("api.yaml", "nowhere.yaml", "-q");
    assertThat(session.err()).isEqualTo("error: nowhere.yaml: there is no such file or folder\n");
  }

  @Test
  void remarksOnTheInputAreSaidOnlyWhenAskedFor() throws IOException {
    session.write(
        "twice.yaml",
        """
        Resources:
          Pool: { Type: AWS::Cognito::UserPool }
          Pool: { Type: AWS::Cognito::UserPool }
        """);
    session.write("other.json", "{}");
    assertThat(session.run(".", "--exclude=api.yaml")).isZero();
    assertThat(session.err()).isEmpty();
    assertThat(session.run(".", "--exclude=api.yaml", "--verbose")).isZero();
    assertThat(session.err())
        .isEqualTo(
            """
            note: twice.yaml:2:3: `Pool` appears on line 2 and again on line 3: the last one counts
            read 1 template, skipped 1 other file
            """);
  }

  @Test
  void whatCloudFormationRefusesIsSaidAndChangesNoExitCode() throws IOException {
    session.write(
        "bad.yaml",
        """
        Resources:
          Pool: { Type: AWS::Cognito::UserPool, Properties: { UserPoolName: !Reff X } }
        """);
    assertThat(session.run("bad.yaml")).isZero();
    assertThat(session.err())
        .isEqualTo("note: bad.yaml:2:69: `!Reff` is not a CloudFormation function\n");
    session.run("bad.yaml", "-f", "json");
    assertThat(session.out())
        .contains("\"code\": \"UNKNOWN_TAG\"", "\"line\": 2", "\"column\": 69");
    session.run("bad.yaml", "-f", "sarif");
    assertThat(session.out()).contains("`!Reff` is not a CloudFormation function.");
  }

  @Test
  void ofManyRefusalsTheFirstAreSaid() throws IOException {
    for (int i = 10; i < 23; i++) {
      session.write(
          "bad" + i + ".yaml",
          "Resources: { Pool: { Type: AWS::Cognito::UserPool, Condition: Gone } }");
    }
    session.run(".", "--exclude=api.yaml");
    assertThat(session.err())
        .startsWith("note: bad10.yaml:1:63: condition `Gone` is not declared\n")
        .endsWith(
            """
            note: bad19.yaml:1:63: condition `Gone` is not declared
            and 3 more problems that CloudFormation would refuse: --verbose shows all
            """);
    session.run(".", "--exclude=api.yaml", "--verbose");
    assertThat(session.err()).contains("note: bad22.yaml");
  }

  @Test
  void verboseSaysWhatWasRead() {
    session.runOn(Session.FAULTY, "api.yaml", "-", "-v");
    assertThat(session.err()).isEqualTo("read 2 templates\n");
  }

  @Test
  void whatIsBelowTheMinimumIsCountedAndNotShown() {
    session.run("api.yaml", "--level", "all=note");
    assertThat(session.out())
        .isEqualTo(
            """
            Api, stage prod: 1 method takes the ID token (not the access token) of Pool in the header Authorization
              Client gets one by SDK sign-in (SRP)        more: cfn-401-audit access

            0 errors, 0 warnings (1 note not shown: --min-level note)
            methods: 1 reachable
            """);
    session.run("api.yaml", "--level", "all=note", "--min-level", "note");
    assertThat(session.out()).startsWith("note[preflight-protected]: ");
    session.run("api.yaml", "--level", "all=warning", "--min-level", "warning");
    assertThat(session.out()).startsWith("warning[preflight-protected]: ");
    session.run("api.yaml", "--level", "all=warning", "--min-level", "error");
    assertThat(session.out()).doesNotContain("warning[");
  }

  @Test
  void jsonHoldsWhatTextLeavesOut() {
    session.run("api.yaml", "--level", "all=note", "-f", "json");
    assertThat(session.out()).contains("\"level\": \"note\"");
  }

  @ParameterizedTest
  @CsvSource({
    "preflight-protected=error browser=off all=off,           error",
    "all=off browser=off preflight-protected=error,           error",
    "browser=warning all=error,                               warning",
    "all=error browser=warning,                               warning",
    "all=note,                                                note",
    "browser=error browser=note,                              note",
    "preflight-protected=off all=error,                       ''",
  })
  void aRuleCountsBeforeItsFamilyAndThatBeforeAll(String levels, String expected) {
    String[] words =
        ("api.yaml --min-level=note --level " + levels.replace(" ", " --level ")).split(" ");
    session.run(words);
    assertThat(session.out().lines().filter(line -> line.contains("[")).toList())
        .isEqualTo(
            expected.isEmpty()
                ? List.of()
                : List.of(
                    expected
                        + "[preflight-protected]: the preflight of / answers 401, so browsers"
                        + " never send the request"));
  }

  @Test
  void accessShowsTheMethodsAndNoFindings() {
    session.run("access", "api.yaml");
    assertThat(session.out())
        .isEqualTo(
            """
            Api, stage prod

            reachable     OPTIONS /
              takes       an ID token of Pool, in the header Authorization
              opened by   Client: SDK sign-in (SRP)

            methods: 1 reachable
            """);
    session.run("access", "api.yaml", "-f", "json");
    assertThat(session.out()).contains("\"methods\": [").doesNotContain("\"findings\"");
  }

  @Test
  void accessKnowsNoSarif() {
    assertThat(session.run("access", "api.yaml", "-f", "sarif")).isEqualTo(2);
    assertThat(session.err())
        .startsWith("cfn-401-audit: unknown format `sarif`; use text, json, markdown or csv\n");
  }

  @Test
  void colorIsForPeople() {
    session.onTerminal(Map.of("TERM", "xterm")).run("api.yaml");
    assertThat(session.out()).startsWith(ESCAPE);
    assertThat(session.out().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(Session.FOUND);
    session.onTerminal(Map.of("NO_COLOR", "")).run("api.yaml");
    assertThat(session.out()).startsWith(ESCAPE);
  }

  @ParameterizedTest
  @CsvSource({"NO_COLOR, 1", "TERM, dumb"})
  void theEnvironmentMaySayNoToColor(String name, String value) {
    session.onTerminal(Map.of(name, value)).run("api.yaml");
    assertThat(session.out()).isEqualTo(Session.FOUND);
    session.run("api.yaml", "--color", "auto");
    assertThat(session.out()).isEqualTo(Session.FOUND);
    session.run("api.yaml", "--color", "always");
    assertThat(session.out()).startsWith(ESCAPE);
  }

  @ParameterizedTest
  @CsvSource({
    "FORCE_COLOR,    1, true",
    "CLICOLOR_FORCE, 1, true",
    "FORCE_COLOR,    0, false",
    "CLICOLOR_FORCE, 0, false"
  })
  void theEnvironmentMayForceColor(String name, String value, boolean isColored) {
    session.onTerminal(Map.of("TERM", "dumb", name, value)).run("api.yaml");
    assertThat(session.out().startsWith(ESCAPE)).isEqualTo(isColored);
    session.onTerminal(Map.of("NO_COLOR", "1", name, value)).run("api.yaml");
    assertThat(session.out()).isEqualTo(Session.FOUND);
  }

  @Test
  void neverMeansNeverAndAlwaysMeansAlways() {
    session.run("api.yaml", "--color=always");
    assertThat(session.out()).startsWith(ESCAPE);
    session.onTerminal(Map.of()).run("api.yaml", "--color=never");
    assertThat(session.out()).isEqualTo(Session.FOUND);
  }

  @Test
  void aReaderThatHasGoneIsNoErrorOfOurs() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Application.run(
            new Console(
                InputStream.nullInputStream(),
                new PrintStream(new Closed(), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                Map.of(),
                false),
            "api.yaml");
    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  /** A pipe whose other end was closed. */
  private static final class Closed extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
