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
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of a command line mean, and what is said of wrong ones. */
class CommandLineTest {
  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void writeTemplate() throws IOException {
    session = Session.withFaultyApi(folder);
  }

  @Test
  void aFindingIsPrintedWhole() {
    session.run("api.yaml");
    assertThat(session.out()).isEqualTo(Session.FOUND);
    assertThat(session.err()).isEmpty();
  }

  @Test
  void auditIsTheCommandThatNeedNotBeNamed() {
    assertThat(session.run("audit", "api.yaml")).isEqualTo(1);
    assertThat(session.out()).isEqualTo(Session.FOUND);
  }

  @Test
  void aFirstWordThatIsACommandIsTheCommandAndNotTheFolder() throws IOException {
    session.write("rules/api.yaml", Session.FAULTY);
    assertThat(session.run("rules")).isZero();
    assertThat(session.out()).startsWith("api-key-source-authorizer ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"./rules", "rules/"})
  void aFolderThatIsNamedLikeACommandIsReachedByAPath(String word) throws IOException {
    session.write("rules/api.yaml", Session.FAULTY);
    assertThat(session.run(word)).isEqualTo(1);
    assertThat(session.out()).isEqualTo(Session.FOUND.replace("api.yaml", "rules/api.yaml"));
  }

  @Test
  void behindACommandTheNameOfACommandIsAFolder() throws IOException {
    session.write("rules/api.yaml", Session.FAULTY);
    assertThat(session.run("audit", "rules")).isEqualTo(1);
    assertThat(session.out()).isEqualTo(Session.FOUND.replace("api.yaml", "rules/api.yaml"));
  }

  @Test
  void withoutAPathCdkOutIsRead() throws IOException {
    Files.createDirectory(folder.resolve("cdk.out"));
    Files.move(folder.resolve("api.yaml"), folder.resolve("cdk.out/api.yaml"));
    assertThat(session.run()).isEqualTo(1);
    assertThat(session.out()).isEqualTo(Session.FOUND.replace("api.yaml", "cdk.out/api.yaml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit", "access"})
  void withoutAPathAndWithoutCdkOutNothingIsRead(String command) {
    assertThat(session.run(command)).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            """
            cfn-401-audit: no PATH given, and there is no cdk.out here: name a cloud assembly, a template or a folder
            try: cfn-401-audit --help
            """);
    assertThat(session.out()).isEmpty();
  }

  @Test
  void aFileNamedCdkOutIsNoAssembly() throws IOException {
    session.write("cdk.out", "{}");
    assertThat(session.run()).isEqualTo(2);
    assertThat(session.err()).contains("there is no cdk.out here");
  }

  @Test
  void aHyphenIsStandardInput() {
    assertThat(session.runOn(Session.FAULTY, "-")).isEqualTo(1);
    assertThat(session.out()).isEqualTo(Session.FOUND.replace("api.yaml", "<stdin>"));
  }

  @Test
  void standardInputStandsBesideFiles() {
    assertThat(session.runOn(Session.FAULTY, "api.yaml", "-", "--fail-on", "never")).isZero();
    assertThat(session.out()).contains("--> <stdin>:22:26", "--> api.yaml:22:26", "2 errors");
  }

  @Test
  void aNameMayHoldBlanksAndLettersOfAnyKind() throws IOException {
    session.write("my Ünits/an api.yaml", Session.FAULTY);
    assertThat(session.run("my Ünits/an api.yaml")).isEqualTo(1);
    assertThat(session.out()).isEqualTo(Session.FOUND.replace("api.yaml", "my Ünits/an api.yaml"));
  }

  @Test
  void twoHyphensEndTheOptions() throws IOException {
    Files.move(folder.resolve("api.yaml"), folder.resolve("--quiet"));
    assertThat(session.run("--fail-on=never", "--", "--quiet")).isZero();
    assertThat(session.out()).isEqualTo(Session.FOUND.replace("api.yaml", "--quiet"));
  }

  @Test
  void anAtSignIsPartOfAFileName() throws IOException {
    session.write("words", "--fail-on=never\napi.yaml\n");
    String words = "@" + folder.resolve("words").toAbsolutePath();
    assertThat(session.run(words)).isEqualTo(2);
    assertThat(session.err()).startsWith("error: " + words + ": there is no such file or folder\n");
    session.write("@api.yaml", Session.FAULTY);
    assertThat(session.run("@api.yaml")).isEqualTo(1);
    assertThat(session.out()).isEqualTo(Session.FOUND.replace("api.yaml", "@api.yaml"));
  }

  @Test
  void ofAnOptionThatIsGivenTwiceTheLastOneCounts() {
    assertThat(session.run("api.yaml", "--fail-on", "never", "--fail-on", "error")).isEqualTo(1);
    assertThat(session.run("api.yaml", "--fail-on", "error", "--fail-on", "never")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --frobnicate                     | unknown option `--frobnicate`
          -x                               | unknown option `-x`
          -f xml                           | unknown format `xml`; use text, json, sarif, github, markdown or cdk
          -f xml=out.xml                   | unknown format `xml`; use text, json, sarif, github, markdown or cdk
          -f json=                         | --format: `` is not a file name
          -f json=a.out -f sarif=./a.out   | two formats for the same file: ./a.out
          -f json -f sarif                 | only one format can go to standard output; write another to a file, as in -f sarif=FILE
          --min-level high                 | --min-level takes error, warning or note, not `high`
          --min-level never                | --min-level takes error, warning or note, not `never`
          --fail-on high                   | --fail-on takes error, warning, note, undecided or never, not `high`
          --color sometimes                | --color takes auto, always or never, not `sometimes`
          --level preflight-protected      | --level: `preflight-protected` is not of the form RULE=LEVEL
          --level =error                   | --level: `=error` is not of the form RULE=LEVEL
          --level preflight-protectd=off   | --level: `preflight-protectd` is neither a rule nor a family: did you mean `preflight-protected`?
          --level browsr=off               | --level: `browsr` is neither a rule nor a family: did you mean `browser`?
          --level xyzzyxyzzy=off           | --level: `xyzzyxyzzy` is neither a rule nor a family
          --level all=high                 | --level: `high` is not a level; use error, warning, note or off
          --parameters StageName           | --parameters takes [STACK:]KEY=VALUE or a file, not `StageName`
          --parameters =test               | --parameters takes [STACK:]KEY=VALUE, not `=...`
          --parameters api:=test           | --parameters takes [STACK:]KEY=VALUE, not `api:=...`
          --parameters :StageName=test     | --parameters takes [STACK:]KEY=VALUE, not `:StageName=...`
          --source-root=                   | --source-root: there is no folder ``
          --source-root nowhere            | --source-root: there is no folder `nowhere`
          --source-root api.yaml           | --source-root: there is no folder `api.yaml`
          """)
  void aWrongWordIsSaidInOneLineAndNothingIsAudited(String words, String said) {
    assertThat(session.run(("api.yaml " + words).split(" "))).isEqualTo(2);
    assertThat(session.err()).isEqualTo("cfn-401-audit: " + said + "\ntry: cfn-401-audit --help\n");
    assertThat(session.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format",
        "--fail-on",
        "--min-level",
        "--level",
        "--parameters",
        "--exclude",
        "--color"
      })
  void anOptionWithoutItsValueIsRefused(String option) {
    assertThat(session.run("api.yaml", option)).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "cfn-401-audit: missing required parameter for option '"
                + option
                + "' (VALUE)\ntry: cfn-401-audit --help\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit", "access"})
  void anEmptyPathIsNotTheFolderOneIsIn(String command) {
    assertThat(session.run(command, "")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            """
            cfn-401-audit: a PATH is empty: name a cloud assembly, a template or a folder, or use . for this one
            try: cfn-401-audit --help
            """);
    assertThat(session.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --x%s           | unknown option `--x%s`
          -f x%s          | unknown format `x%s`; use text, json, sarif, github, markdown or cdk
          --level=x%s=off | --level: `x%s` is neither a rule nor a family
          explain x%s     | there is no rule `x%s`
          """)
  void whatWouldActOnTheTerminalIsSpeltOut(String words, String said) {
    String hostile = "\u001b]0;hi\u0007\u202e\ud83d\ude00";
    assertThat(session.run(words.formatted(hostile).split(" "))).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "cfn-401-audit: "
                + said.formatted("\\u{1b}]0;hi\\u{7}\\u{202e}\ud83d\ude00")
                + "\ntry: cfn-401-audit --help\n");
  }

  @ParameterizedTest
  @CsvSource({"acces, access", "Audit, audit", "aduit, audit", "rule, rules", "explian, explain"})
  void aMisspeltCommandIsNotTakenForAPath(String word, String meant) {
    assertThat(session.run(word, "api.yaml")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            """
            cfn-401-audit: `%s` is neither a command nor a path: did you mean `%s`?
            try: cfn-401-audit --help
            """
                .formatted(word, meant));
    assertThat(session.out()).isEmpty();
  }

  @Test
  void aFolderThatIsNamedAlmostLikeACommandIsAFolder() throws IOException {
    session.write("rule/api.yaml", Session.FAULTY);
    assertThat(session.run("rule")).isEqualTo(1);
    assertThat(session.out()).isEqualTo(Session.FOUND.replace("api.yaml", "rule/api.yaml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"./acces", "acces.yaml", "ac", "templates"})
  void whatIsLikeNoCommandIsAPath(String word) {
    assertThat(session.run(word)).isEqualTo(2);
    assertThat(session.err()).startsWith("error: " + word + ": there is no such file or folder");
  }

  @Test
  void anExcludeThatIsNoGlobIsRefused() {
    assertThat(session.run("api.yaml", "--exclude", "[")).isEqualTo(2);
    assertThat(session.err())
        .startsWith("cfn-401-audit: --exclude: `[` is not a valid glob: ")
        .endsWith("\ntry: cfn-401-audit --help\n");
  }

  @Test
  void accessTakesNoLevels() {
    assertThat(session.run("access", "api.yaml", "--level", "all=off")).isEqualTo(2);
    assertThat(session.err()).startsWith("cfn-401-audit: unknown option `--level`\n");
  }

  /** The pool of one file and the API of the other are strangers until the user says otherwise. */
  @Test
  void inOneWorldAllTemplatesBelongTogether() throws IOException {
    session.write(
        "auth.yaml",
        """
        Resources:
          Pool: { Type: AWS::Cognito::UserPool }
          Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
        """);
    session.write(
        "web.yaml",
        """
        Resources:
          Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
          Users:
            Type: AWS::ApiGateway::Authorizer
            Properties:
              RestApiId: !Ref Api
              Type: COGNITO_USER_POOLS
              ProviderARNs: ["arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Ab12Cd34E"]
          Orders:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !GetAtt Api.RootResourceId
              HttpMethod: GET
              AuthorizationType: COGNITO_USER_POOLS
              AuthorizerId: !Ref Users
          Deployment:
            Type: AWS::ApiGateway::Deployment
            DependsOn: Orders
            Properties: { RestApiId: !Ref Api, StageName: prod }
        """);
    session.run("auth.yaml", "web.yaml");
    assertThat(session.out()).doesNotContain("pool-mismatch");
    session.run("auth.yaml", "web.yaml", "--one-world");
    assertThat(session.out()).contains("warning[pool-mismatch]");
  }

  @Test
  void whatIsExcludedIsNotRead() throws IOException {
    session.write("old/api.yaml", Session.FAULTY);
    assertThat(session.run(".", "--exclude", "old")).isEqualTo(1);
    assertThat(session.out()).isEqualTo(Session.FOUND);
    assertThat(session.run(".", "--exclude", "**/*.yaml")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "cfn-401-audit: no template found: a template has a `Resources` map with at least one"
                + " resource that has a `Type`\n");
  }

  @Test
  void sarifStartsItsPathsFromTheSourceRoot() throws IOException {
    session.write("infra/api.yaml", Session.FAULTY);
    session.run("infra/api.yaml", "-f", "sarif", "--source-root", "infra");
    assertThat(session.out()).contains("\"uri\": \"api.yaml\"");
    session.run("infra/api.yaml", "-f", "sarif", "--source-root", ".");
    assertThat(session.out()).contains("\"uri\": \"infra/api.yaml\"");
  }

  @Test
  void withoutASourceRootTheFolderThatHoldsGitCounts() throws IOException {
    Files.createDirectories(folder.resolve("work/.git"));
    session.write("work/infra/api.yaml", Session.FAULTY);
    Session inside = Session.in(folder.resolve("work/infra"));
    inside.run("api.yaml", "-f", "sarif");
    assertThat(inside.out()).contains("\"uri\": \"infra/api.yaml\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "audit --help", "rules -h"})
  void helpIsPrintedWhateverTheCommand(String words) {
    assertThat(session.run(words.split(" "))).isZero();
    assertThat(session.out()).isEqualTo(Usage.TEXT);
    assertThat(session.err()).isEmpty();
  }

  @Test
  void helpFitsEightyColumns() {
    assertThat(Usage.TEXT.lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
  }

  @Test
  void everyOptionStandsInTheHelp() {
    assertThat(Usage.TEXT)
        .contains("-f, --format", "--fail-on", "--min-level", "--level", "--parameters")
        .contains("--exclude", "--source-root", "-q, --quiet", "-v, --verbose", "--color")
        .contains("--debug", "-V, --version", "-h, --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "access -V"})
  void theVersionIsPrinted(String words) {
    assertThat(session.run(words.split(" "))).isZero();
    assertThat(session.out()).isEqualTo("cfn-401-audit dev\n");
  }
}
