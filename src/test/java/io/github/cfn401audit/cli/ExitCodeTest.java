package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command ends with. */
class ExitCodeTest {
  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void writeTemplate() throws IOException {
    session = Session.withFaultyApi(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "error,   error,   1",
    "error,   warning, 1",
    "error,   note,    1",
    "error,   never,   0",
    "warning, error,   0",
    "warning, warning, 1",
    "warning, note,    1",
    "warning, never,   0",
    "note,    error,   0",
    "note,    warning, 0",
    "note,    note,    1",
    "note,    never,   0",
    "off,     note,    0",
  })
  void aFindingAtOrAboveTheBarEndsWithOne(String level, String bar, int code) {
    assertThat(session.run("api.yaml", "--level", "all=" + level, "--fail-on", bar))
        .isEqualTo(code);
  }

  @Test
  void withoutABarAnErrorEndsWithOneAndAWarningDoesNot() {
    assertThat(session.run("api.yaml")).isEqualTo(1);
    assertThat(session.run("api.yaml", "--level", "all=warning")).isZero();
  }

  @Test
  void aGateThatMustProveFailsForAnUndecidedMethodAndForAnError() {
    session.write(
        "unknown.yaml",
        """
        Parameters: { Pool: { Type: String } }
        Resources:
          Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
          Deployment:
            Type: AWS::ApiGateway::Deployment
            DependsOn: [Method]
            Properties: { RestApiId: !Ref Api, StageName: prod }
          Authorizer:
            Type: AWS::ApiGateway::Authorizer
            Properties:
              Name: shop
              RestApiId: !Ref Api
              Type: COGNITO_USER_POOLS
              IdentitySource: method.request.header.Authorization
              ProviderARNs: [!Ref Pool]
          Method:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !GetAtt Api.RootResourceId
              HttpMethod: GET
              AuthorizationType: COGNITO_USER_POOLS
              AuthorizerId: !Ref Authorizer
        """);
    assertThat(session.run("unknown.yaml")).isZero();
    assertThat(session.run("unknown.yaml", "--fail-on", "undecided")).isEqualTo(1);
    assertThat(session.run("api.yaml", "--fail-on", "undecided")).isEqualTo(1);
    assertThat(session.run("api.yaml", "--level", "all=note", "--fail-on", "undecided")).isZero();
  }

  @Test
  void aFindingThatIsNotShownCountsAllTheSame() {
    assertThat(session.run("api.yaml", "--level=all=note", "--fail-on=note")).isEqualTo(1);
    assertThat(session.out()).doesNotContain("note[");
  }

  @Test
  void accessNeverEndsWithOne() {
    assertThat(session.run("access", "api.yaml")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"audit, 1", "access, 0"})
  void aCommandWithAllFilesInOrderEndsByItsFindingsAlone(String command, int code) {
    assertThat(session.run(command, "api.yaml")).isEqualTo(code);
    assertThat(session.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"audit", "access"})
  void aNamedFileThatIsNotThereEndsWithTwoAndTheRestIsAudited(String command) {
    assertThat(session.run(command, "api.yaml", "nowhere.yaml")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("error: nowhere.yaml: there is no such file or folder\n");
    assertThat(session.out()).contains("methods: 1 reachable");
  }

  @Test
  void twoIsHigherThanOneAndNeverDoesNotHideIt() {
    assertThat(session.run("api.yaml", "nowhere.yaml", "--fail-on", "never")).isEqualTo(2);
  }

  @Test
  void aFileThatIsMetInAFolderAndCannotBeReadChangesNothing() throws IOException {
    session.write("broken.yaml", "Resources:\n  A: [AWS::X\nB: }\n");
    assertThat(session.run(".")).isEqualTo(1);
    assertThat(session.err())
        .isEqualTo("error: broken.yaml:3:2: found `:` where `,` or `]` was expected\n");
    assertThat(session.out()).isEqualTo(Session.FOUND);
  }

  @Test
  void unusableNamedFilesAreSaidWithTheirPlace() throws IOException {
    session.write("broken.yaml", "Resources:\n  A: [AWS::X\nB: }\n");
    session.write("empty.yaml", "\n");
    session.write("list.yaml", "[1]\n");
    Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9, '\n'});
    Files.write(folder.resolve("binary.json"), new byte[] {0, 1, 2, 3});
    assertThat(
            session.run(
                "broken.yaml", "empty.yaml", "list.yaml", "latin.yaml", "binary.json", "api.yaml"))
        .isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            """
            error: binary.json: contains NUL characters: this is not a text file
            error: broken.yaml:3:2: found `:` where `,` or `]` was expected
            error: empty.yaml: contains only whitespace
            error: latin.yaml:1:4: the byte 0xE9 is not UTF-8: only UTF-8 is supported
            error: list.yaml: is not a template: it has no map `Resources` with a resource that has a `Type`
            """);
    assertThat(session.out()).isEqualTo(Session.FOUND);
  }

  @Test
  void nothingToReadEndsWithTwo() throws IOException {
    Files.delete(folder.resolve("api.yaml"));
    session.write("other.json", "{\"Resources\": {}}");
    session.write("more.yaml", "a: 1\n");
    assertThat(session.run(".")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "cfn-401-audit: no template found among 2 JSON or YAML files: a template has a"
                + " `Resources` map with at least one resource that has a `Type`\n");
    assertThat(session.out()).isEmpty();
  }

  @Test
  void oneOtherFileIsCountedInTheSingular() throws IOException {
    Files.delete(folder.resolve("api.yaml"));
    session.write("more.yaml", "a: 1\n");
    session.run(".");
    assertThat(session.err()).contains("no template found among 1 JSON or YAML file: ");
  }

  @Test
  void emptyStandardInputEndsWithTwo() {
    assertThat(session.runOn("", "-")).isEqualTo(2);
    assertThat(session.err()).startsWith("error: <stdin>: contains only whitespace\n");
  }

  @Test
  void anErrorOfOursEndsWithThreeAndOneLine() {
    assertThat(session.runOn(new Failing(), "-")).isEqualTo(3);
    assertThat(session.err())
        .isEqualTo(
            "cfn-401-audit: internal error: IllegalStateException; run again with --debug to see"
                + " where\n");
    assertThat(session.out()).isEmpty();
  }

  @Test
  void debugShowsWhereAnErrorOfOursIs() {
    assertThat(session.runOn(new Failing(), "-", "--debug")).isEqualTo(3);
    assertThat(session.err())
        .startsWith(
            """
            cfn-401-audit: internal error: IllegalStateException
            java.lang.IllegalStateException: for the test
            """)
        .contains("\tat io.github.cfn401audit.cli.Application.run(");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {NoClassDefFoundError.class, AssertionError.class, StackOverflowError.class})
  void whateverBreaksIsNoFinding(Class<? extends Error> broken)
      throws ReflectiveOperationException {
    assertThat(session.runOn(new Breaking(broken.getConstructor().newInstance()), "-"))
        .isEqualTo(3);
    assertThat(session.err())
        .isEqualTo(
            "cfn-401-audit: internal error: "
                + broken.getSimpleName()
                + "; run again with --debug to see where\n");
  }

  @Test
  void aLackOfMemoryIsSaidWithItsCure() {
    assertThat(session.runOn(new Breaking(new OutOfMemoryError("for the test")), "-")).isEqualTo(3);
    assertThat(session.err())
        .isEqualTo(
            "cfn-401-audit: internal error: OutOfMemoryError; give Java more memory, as in"
                + " CFN_401_AUDIT_OPTS=-Xmx2g\n");
  }

  /** Breaks as a virtual machine or a broken jar does. */
  private static final class Breaking extends InputStream {
    private final Error error;

    private Breaking(Error error) {
      this.error = error;
    }

    @Override
    public int read() {
      throw error;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      throw error;
    }
  }

  /** Breaks in a way that no room expects. */
  private static final class Failing extends InputStream {
    @Override
    public int read() {
      throw new IllegalStateException("for the test");
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      throw new IllegalStateException("for the test");
    }
  }
}
