package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  /** A preflight that asks for a token: one error, and nothing undecided. */
  private static final String FAULTY =
      """
      Parameters:
        StageName: { Type: String, AllowedValues: [test, live] }
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Pool: { Type: AWS::Cognito::UserPool }
        Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
        Users:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: users
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
        Preflight:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: OPTIONS
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Users
      """;

  @TempDir Path folder = Path.of("");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeTemplate() throws IOException {
    Files.writeString(folder.resolve("api.yaml"), FAULTY);
  }

  private int run(String... words) {
    return run(Map.of(), false, "", words);
  }

  private int run(Map<String, String> environment, boolean terminal, String in, String... words) {
    out.reset();
    err.reset();
    return Application.run(
        new Console(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder,
            environment,
            terminal),
        words);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anErrorEndsWithOne() {
    assertThat(run("api.yaml")).isEqualTo(1);
    assertThat(out()).contains("error[preflight-protected]", "api.yaml:21:26");
    assertThat(err()).isEmpty();
  }

  @Test
  void theCommandMayBeNamed() {
    run("api.yaml");
    String unnamed = out();
    assertThat(run("audit", "api.yaml")).isEqualTo(1);
    assertThat(out()).isEqualTo(unnamed);
  }

  @Test
  void failOnNeverEndsWithZero() {
    assertThat(run("api.yaml", "--fail-on", "never")).isZero();
  }

  @Test
  void failOnMovesTheBar() {
    assertThat(run("api.yaml", "--level", "all=warning")).isZero();
    assertThat(run("api.yaml", "--level", "all=warning", "--fail-on", "warning")).isEqualTo(1);
    assertThat(run("api.yaml", "--level", "all=note", "--fail-on=warning")).isZero();
    assertThat(run("api.yaml", "--level", "all=note", "--fail-on=note")).isEqualTo(1);
  }

  @Test
  void aRuleCountsBeforeItsFamilyAndThatBeforeAll() {
    assertThat(run("api.yaml", "--level", "preflight-protected=error", "--level", "browser=off"))
        .isEqualTo(1);
    assertThat(run("api.yaml", "--level", "browser=off", "--level", "all=error")).isZero();
    assertThat(out()).doesNotContain("preflight-protected");
  }

  @Test
  void minLevelHidesAndCounts() {
    run("api.yaml", "--level", "all=note");
    assertThat(out())
        .doesNotContain("note[")
        .contains("0 errors, 0 warnings (1 note not shown: --min-level note)");
    run("api.yaml", "--level", "all=note", "--min-level", "note");
    assertThat(out()).contains("note[preflight-protected]");
  }

  @Test
  void accessNeverEndsWithOne() {
    assertThat(run("access", "api.yaml")).isZero();
    assertThat(out()).contains("OPTIONS /", "ID token", "reachable", "Client by SDK sign-in (SRP)");
  }

  @Test
  void accessAsJsonHasNoFindings() {
    assertThat(run("access", "api.yaml", "-f", "json")).isZero();
    assertThat(out()).contains("\"methods\"").doesNotContain("\"findings\"");
  }

  @Test
  void aWordThatIsAPathIsNoCommand() throws IOException {
    Files.createDirectory(folder.resolve("rules"));
    Files.writeString(folder.resolve("rules/api.yaml"), FAULTY);
    assertThat(run("./rules")).isEqualTo(1);
    assertThat(out()).contains("rules/api.yaml:21:26");
  }

  @Test
  void cdkOutIsTheDefault() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            """
            cfn-401-audit: no PATH given, and there is no cdk.out here: name a cloud assembly, a template or a folder
            try: cfn-401-audit --help
            """);
    Files.createDirectory(folder.resolve("cdk.out"));
    Files.move(folder.resolve("api.yaml"), folder.resolve("cdk.out/api.yaml"));
    assertThat(run()).isEqualTo(1);
  }

  @Test
  void aHyphenIsStandardInput() {
    assertThat(run(Map.of(), false, FAULTY, "-")).isEqualTo(1);
    assertThat(out()).contains("--> <stdin>:21:26");
  }

  @Test
  void wrongWordsAreSaidInOneLine() {
    assertThat(run("--frobnicate", "api.yaml")).isEqualTo(2);
    assertThat(err()).startsWith("cfn-401-audit: unknown option `--frobnicate`\n");
    assertThat(run("api.yaml", "-f", "xml")).isEqualTo(2);
    assertThat(err())
        .startsWith("cfn-401-audit: unknown format `xml`: text, json, sarif are known\n");
    assertThat(run("api.yaml", "-f", "json", "-f", "sarif")).isEqualTo(2);
    assertThat(err()).contains("two formats to standard output");
    assertThat(run("api.yaml", "--min-level", "bad")).isEqualTo(2);
    assertThat(err()).contains("--min-level takes error, warning or note, not `bad`");
    assertThat(run("api.yaml", "--fail-on", "bad")).isEqualTo(2);
    assertThat(run("api.yaml", "--color", "bad")).isEqualTo(2);
    assertThat(run("api.yaml", "--level", "preflight-protectd=off")).isEqualTo(2);
    assertThat(err()).contains("did you mean `preflight-protected`?");
    assertThat(run("api.yaml", "--level", "all=bad")).isEqualTo(2);
    assertThat(run("api.yaml", "--parameters", "StageName")).isEqualTo(2);
    assertThat(err()).contains("--parameters takes [STACK:]KEY=VALUE, not `StageName`");
    assertThat(run("api.yaml", "--source-root", "nowhere")).isEqualTo(2);
    assertThat(run("api.yaml", "--exclude", "[")).isEqualTo(2);
    assertThat(run("api.yaml", "--exclude")).isEqualTo(2);
    assertThat(out()).isEmpty();
  }

  @Test
  void aWordWithAnAtSignIsAFileName() {
    assertThat(run("@api.yaml")).isEqualTo(2);
    assertThat(err()).contains("@api.yaml: there is no such file or folder");
  }

  @Test
  void aFileThatIsNotThereIsSaidAndTheRestIsAudited() {
    assertThat(run("api.yaml", "nowhere.yaml")).isEqualTo(2);
    assertThat(err()).isEqualTo("error: nowhere.yaml: there is no such file or folder\n");
    assertThat(out()).contains("error[preflight-protected]");
  }

  @Test
  void nothingToReadEndsWithTwo() throws IOException {
    Files.writeString(folder.resolve("other.json"), "{\"Resources\": {}}");
    Files.delete(folder.resolve("api.yaml"));
    assertThat(run(".")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "cfn-401-audit: no template found among 1 JSON or YAML file: a template has a map"
                + " `Resources` with a resource that has a `Type`\n");
  }

  @Test
  void unusableFilesAreSaidWithTheirPlace() throws IOException {
    Files.writeString(folder.resolve("broken.yaml"), "Resources:\n  A: [AWS::X\nB: }\n");
    Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9, '\n'});
    Files.write(folder.resolve("binary.json"), new byte[] {0, 1, 2, 3});
    Files.writeString(folder.resolve("empty.yaml"), "\n");
    assertThat(run("broken.yaml", "latin.yaml", "binary.json", "empty.yaml", "api.yaml"))
        .isEqualTo(2);
    assertThat(err().lines().map(line -> line.replaceAll("(:\\d+:\\d+)?: .*", "$1")))
        .containsExactly("error", "error", "error", "error");
    assertThat(err())
        .contains("error: broken.yaml:3:", "error: latin.yaml:1:4: ", "error: binary.json: ")
        .doesNotContain("Exception", "\tat ");
    assertThat(out()).contains("error[preflight-protected]");
  }

  @Test
  void formatsGoToFiles() throws IOException {
    assertThat(run("api.yaml", "-f", "sarif=a b.sarif", "-f", "json=out.json", "-f", "text"))
        .isEqualTo(1);
    assertThat(out()).contains("error[preflight-protected]");
    assertThat(Files.readString(folder.resolve("a b.sarif"))).contains("\"version\": \"2.1.0\"");
    assertThat(Files.readString(folder.resolve("out.json"))).contains("\"format\": 1");
    assertThat(run("api.yaml", "-f", "json=no/such/folder.json")).isEqualTo(2);
    assertThat(err()).startsWith("cfn-401-audit: cannot write ");
    assertThat(run("api.yaml", "-f", "json=")).isEqualTo(2);
  }

  @Test
  void quietPrintsNothing() {
    assertThat(run("api.yaml", "--quiet")).isEqualTo(1);
    assertThat(out()).isEmpty();
  }

  @Test
  void verboseSaysWhatWasRead() {
    run("api.yaml", "--verbose");
    assertThat(err()).isEqualTo("read 1 template, passed over 0 other files\n");
  }

  @Test
  void colorIsForPeople() {
    run(Map.of(), true, "", "api.yaml");
    assertThat(out()).contains("\u001b[");
    run(Map.of("NO_COLOR", "1"), true, "", "api.yaml");
    assertThat(out()).doesNotContain("\u001b[");
    run(Map.of("TERM", "dumb"), true, "", "api.yaml");
    assertThat(out()).doesNotContain("\u001b[");
    run(Map.of("NO_COLOR", "1"), false, "", "api.yaml", "--color", "always");
    assertThat(out()).contains("\u001b[");
    run(Map.of(), true, "", "api.yaml", "--color=never");
    assertThat(out()).doesNotContain("\u001b[");
  }

  @Test
  void aParameterNobodyHasIsRefused() {
    assertThat(run("api.yaml", "--parameters", "Nobody=1", "--fail-on", "never")).isEqualTo(2);
    assertThat(err()).contains("no stack has a parameter Nobody");
    assertThat(run("api.yaml", "--parameters", "web:StageName=test", "--fail-on=never"))
        .isEqualTo(2);
    assertThat(err()).contains("no stack named web has a parameter StageName");
    assertThat(run("api.yaml", "--parameters", "StageName=prod", "--fail-on", "never"))
        .isEqualTo(2);
    assertThat(err()).contains("prod is none of the allowed values of parameter StageName of api");
    assertThat(run("api.yaml", "--parameters", "api:StageName=live", "--fail-on", "never"))
        .isZero();
  }

  @Test
  void excludedFilesAreNotRead() {
    assertThat(run(".", "--exclude", "*.yaml")).isEqualTo(2);
    assertThat(err()).contains("no template found");
  }

  @Test
  void pagesAreShown() {
    assertThat(run("explain", "preflight-protected")).isZero();
    assertThat(out()).contains("preflight-protected", "How to fix it");
    assertThat(run("explain", "preflight-protekted")).isEqualTo(2);
    assertThat(err()).contains("did you mean `preflight-protected`?");
    assertThat(run("explain")).isEqualTo(2);
    assertThat(run("rules")).isZero();
    assertThat(out()).contains("authorizer-missing", "scope-unobtainable");
    assertThat(run("rules", "more")).isEqualTo(2);
  }

  @Test
  void helpAndVersionNeedNoPath() {
    assertThat(run("--help")).isZero();
    assertThat(out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(run("-V")).isZero();
    assertThat(out()).isEqualTo("cfn-401-audit dev\n");
  }

  @Test
  void twoHyphensEndTheOptions() throws IOException {
    Files.move(folder.resolve("api.yaml"), folder.resolve("--odd.yaml"));
    assertThat(run("--", "--odd.yaml")).isEqualTo(1);
  }
}
