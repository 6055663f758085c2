package io.github.cfn401audit.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one stack learns from another: exports, nested parameters, nested outputs. */
class LinksTest {
  @TempDir Path folder = Path.of("");
  private Deployed deployed = new Deployed(folder);

  @BeforeEach
  void begin() {
    deployed = new Deployed(folder);
  }

  private static String exporting(String name, String value) {
    return """
        Parameters:
          Env: { Type: String, Default: dev }
          Free: { Type: String }
        Resources:
          Pool: { Type: AWS::Cognito::UserPool }
        Outputs:
          Out: { Value: %s, Export: { Name: %s } }
        """
        .formatted(value, name);
  }

  private static String importing(String value) {
    return """
        Parameters:
          Env: { Type: String, Default: dev }
          Free: { Type: String }
        Resources:
          X: { Type: AWS::Cognito::UserPool, Properties: { V: %s } }
        """
        .formatted(value);
  }

  private List<List<String>> islands() {
    return deployed.world().islands().stream()
        .map(island -> island.stacks().stream().map(stack -> stack.id().name()).toList())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pool           | !ImportValue pool                            | '${Pool}'
          pool           | { "Fn::ImportValue": pool }                  | '${Pool}'
          !Sub dev-pool  | !ImportValue { "Fn::Sub": "${Env}-pool" }    | '${Pool}'
          !Sub "${Env}-pool" | !ImportValue dev-pool                    | '${Pool}'
          !Sub "${Env}-pool" | { "Fn::ImportValue": !Sub "${Env}-pool" } | '${Pool}'
          pool           | !Sub ["a-${P}", { P: !ImportValue pool }]    | 'a-${Pool}'
          pool           | !ImportValue pool2                           | '${pool2}'
          !Sub "${Free}-pool" | !ImportValue dev-pool                   | '${dev-pool}'
          !Sub "${Free}-pool" | !ImportValue { "Fn::Sub": "${Free}-pool" } | '${Pool}'
          dev-pool       | !ImportValue { "Fn::Sub": "${Free}-pool" }   | '${${Free}-pool}'
          """)
  void anImportIsTheExportOfThatName(String name, String written, String value) throws IOException {
    deployed.file("auth.yaml", exporting(name, "!Ref Pool")).file("web.yaml", importing(written));
    assertThat(deployed.value("web")).isEqualTo(value);
  }

  @Test
  void anImportJoinsIslandsAndAnotherNameDoesNot() throws IOException {
    deployed.file("auth.yaml", exporting("pool", "!Ref Pool"));
    deployed.file("web.yaml", importing("!ImportValue pool"));
    deployed.file("zoo.yaml", importing("!ImportValue zebra"));
    assertThat(islands()).containsExactly(List.of("auth", "web"), List.of("zoo"));
  }

  @Test
  void anImportedPoolIsThePoolOfTheOtherStack() throws IOException {
    deployed.file("auth.yaml", exporting("pool", "!GetAtt Pool.UserPoolId"));
    deployed.file("web.yaml", importing("!ImportValue pool"));
    World world = deployed.world();
    StackInstance auth = world.stacks().get(0);
    StackInstance web = world.stacks().get(1);
    assertThat(
            Evaluator.evaluate(
                Deployed.resource(web).property("V").orElseThrow(), web.environment()))
        .isInstanceOfSatisfying(
            Value.Scalar.class,
            value ->
                assertThat(value.text().symbol())
                    .contains(
                        new Symbol.OfResource(auth.id(), "Pool", "AWS::Cognito::UserPool", "Ref")));
  }

  @Test
  void aNameThatTwoTemplatesExportIsNotKnown() throws IOException {
    deployed.file("a.yaml", exporting("pool", "one")).file("b.yaml", exporting("pool", "two"));
    deployed.file("web.yaml", importing("!ImportValue pool"));
    assertThat(deployed.value("web")).isEqualTo("unknown: more than one template exports pool");
    assertThat(islands()).containsExactly(List.of("a"), List.of("b"), List.of("web"));
  }

  @Test
  void theExportOfTheOwnAssemblyComesBeforeThatOfAnother() throws IOException {
    for (String stage : List.of("prod", "test")) {
      Path inner = Files.createDirectory(folder.resolve(stage));
      new Deployed(inner)
          .file(
              "manifest.json",
              """
              {"version": "1", "artifacts": {
                "%1$s-auth": {"type": "aws:cloudformation:stack",
                  "properties": {"templateFile": "auth.yaml"}},
                "%1$s-web": {"type": "aws:cloudformation:stack",
                  "properties": {"templateFile": "web.yaml"}}}}
              """
                  .formatted(stage))
          .file("auth.yaml", exporting("pool", stage))
          .file("web.yaml", importing("!ImportValue pool"));
    }
    assertThat(deployed.value("prod-web")).isEqualTo("'prod'");
    assertThat(deployed.value("test-web")).isEqualTo("'test'");
  }

  @Test
  void exportsThatImportEachOtherEndUnknown() throws IOException {
    deployed.file("a.yaml", exporting("a", "!ImportValue b"));
    deployed.file("b.yaml", exporting("b", "!ImportValue a"));
    deployed.file("web.yaml", importing("!ImportValue a"));
    assertThat(deployed.value("web")).isEqualTo("unknown: the export a of a refers to itself");
  }

  private static String nesting(String parameters, String value) {
    return """
        Parameters:
          Free: { Type: String }
        Conditions:
          IsFree: !Equals [!Ref Free, "x"]
        Resources:
          Pool: { Type: AWS::Cognito::UserPool }
          N:
            Type: AWS::CloudFormation::Stack
            Condition: IsFree
            Properties: { TemplateURL: inner.yaml, Parameters: %s }
          X: { Type: AWS::Cognito::UserPool, Properties: { V: %s } }
        """
        .formatted(parameters, value);
  }

  private static String inner(String value, String output) {
    return """
        Parameters:
          P: { Type: String, Default: d }
          L: { Type: CommaDelimitedList, Default: d }
        Conditions:
          IsP: !Equals [!Ref P, p]
        Resources:
          Pool: { Type: AWS::Cognito::UserPool }
          X: { Type: AWS::Cognito::UserPool, Condition: IsP, Properties: { V: %s } }
        Outputs:
          Out: { Value: %s }
        """
        .formatted(value, output);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                     | !Ref P            | 'd'
          { P: p }               | !Ref P            | 'p'
          { P: !Ref Pool }       | !Sub "a-${P}"     | 'a-${Pool}'
          { P: !Ref Free }       | !Ref P            | '${Free}'
          { P: !Base64 a }       | !Ref P            | unknown: Fn::Base64 in root is computed at deployment only
          { P: p }               | !If [IsP, y1, n1] | 'y1'
          { P: q }               | !If [IsP, y1, n1] | 'n1'
          { P: !Ref Free }       | !If [IsP, y1, n1] | unknown: condition IsP of root/N is not decided
          {}                     | !If [IsP, y1, n1] | 'n1'
          { L: "a, b" }          | !Ref L            | ['a', 'b']
          { L: !Join [",", [a, !Ref Pool]] } | !Ref L | 'a,${Pool}'
          { L: [a, b] }          | !Ref L            | ['a', 'b']
          { P: !GetAtt N.Outputs.Out } | !Ref P      | unknown: root/N parameter P refers to itself
          """)
  void aNestedStackHasTheParametersThatItsParentPasses(
      String parameters, String written, String value) throws IOException {
    deployed
        .file("root.yaml", nesting(parameters, "a"))
        .file("inner.yaml", inner(written, "!Ref P"));
    assertThat(deployed.value("root/N")).isEqualTo(value);
  }

  @Test
  void theUserGivesParametersToRootsOnly() throws IOException {
    deployed.file("root.yaml", nesting("{ P: !Ref Free }", "a"));
    deployed.file("inner.yaml", inner("!Ref P", "a"));
    assertThat(deployed.give("P=x").value("root/N")).isEqualTo("'${Free}'");
    assertThat(deployed.give("Free=y").value("root/N")).isEqualTo("'y'");
  }

  @Test
  void aParameterThatTheParentDoesNotPassIsNotTheUsersToGive() throws IOException {
    deployed.file("root.yaml", nesting("{}", "a")).file("inner.yaml", inner("!Ref P", "a"));
    assertThat(deployed.give("P=x").value("root/N")).isEqualTo("'d'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}       | !GetAtt N.Outputs.Out            | !Ref Pool     | '${Pool}'
          {}       | !GetAtt [N, Outputs.Out]         | !Ref Pool     | '${Pool}'
          {}       | !Sub "a-${N.Outputs.Out}"        | !Ref Pool     | 'a-${Pool}'
          { P: p } | !GetAtt N.Outputs.Out            | !Ref P        | 'p'
          {}       | !GetAtt N.Outputs.Nothing        | a             | unknown: stack root/N has no output Nothing
          {}       | !Ref N                           | a             | '${N}'
          """)
  void aParentReadsTheOutputsOfANestedStack(
      String parameters, String written, String output, String value) throws IOException {
    deployed.file("root.yaml", nesting(parameters, written)).file("inner.yaml", inner("a", output));
    assertThat(deployed.value("root")).isEqualTo(value);
  }

  @Test
  void theOutputOfANestedStackThatIsNotReadIsNotKnown() throws IOException {
    deployed.file("root.yaml", nesting("{}", "!GetAtt N.Outputs.Out"));
    assertThat(deployed.value("root"))
        .isEqualTo(
            "unknown: nested stack N of root is not read: template inner.yaml is not among these"
                + " files");
    assertThat(deployed.stack("root").whyUnread())
        .extracting(UnknownReason::cause)
        .containsExactly(
            "nested stack N of root is not read: template inner.yaml is not among these files");
  }

  @Test
  void aParameterAndAnOutputThatLeadToEachOtherEndUnknown() throws IOException {
    deployed.file("root.yaml", nesting("{ P: !GetAtt N.Outputs.Out }", "!GetAtt N.Outputs.Out"));
    deployed.file("inner.yaml", inner("a", "!Ref P"));
    assertThat(deployed.value("root")).isEqualTo("unknown: root/N output Out refers to itself");
  }

  @ParameterizedTest
  @CsvSource({"Free=x, p, YES", "Free=x, q, NO", "Free=z, p, NO", "'', p, UNKNOWN", "'', q, NO"})
  void aResourceIsThereIfItsStackIsAndItsConditionHolds(String given, String passed, Truth there)
      throws IOException {
    deployed.file("root.yaml", nesting("{ P: " + passed + " }", "a"));
    deployed.file("inner.yaml", inner("a", "a"));
    StackInstance nested = deployed.give(given).stack("root/N");
    assertThat(nested.exists(Deployed.resource(nested))).isEqualTo(there);
    assertThat(nested.root().exists()).isEqualTo(Truth.YES);
  }

  @Test
  void twoStacksOfOneNameAreToldApartByTheirFiles() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.createDirectories(folder.resolve("b"));
    deployed
        .file("a/x.yaml", importing("a"))
        .file("a/x.json", "{\"Resources\":{\"A\":{\"Type\":\"T\"}}}");
    deployed.file("b/x.yaml", importing("a"));
    assertThat(deployed.world().stacks())
        .extracting(stack -> stack.id().name())
        .containsExactly("x", "x (a/x.yaml)", "x (b/x.yaml)");
  }

  @Test
  void whatAMacroOrSamMayMakeIsNotUndeclared() throws IOException {
    deployed.file("plain.yaml", importing("!GetAtt Nobody.Arn"));
    deployed.file("macro.yaml", "Transform: [Mine]\n" + importing("!GetAtt Nobody.Arn"));
    deployed.file(
        "sam.yaml", importing("!GetAtt ApiRole.Arn") + "  Api: { Type: AWS::Serverless::Api }\n");
    deployed.file(
        "beside.yaml", importing("!GetAtt Nobody.Arn") + "  Api: { Type: AWS::Serverless::Api }\n");
    assertThat(deployed.value("plain")).isEqualTo("'${Nobody}'");
    assertThat(deployed.value("macro")).isEqualTo("'${?}'");
    assertThat(deployed.value("sam")).isEqualTo("'${?}'");
    assertThat(deployed.value("beside")).isEqualTo("'${Nobody}'");
    assertThat(deployed.stack("macro").whyUnread())
        .extracting(UnknownReason::cause)
        .containsExactly("macro Mine of macro has not run");
    assertThat(deployed.stack("plain").whyUnread()).isEmpty();
  }

  @Test
  void anExportThatNobodyReadsIsTold() throws IOException {
    deployed.file("auth.yaml", exporting("pool", "!Ref Pool"));
    deployed.file("more.yaml", exporting("lonely", "!Ref Pool"));
    deployed.file("web.yaml", importing("!ImportValue pool"));
    assertThat(deployed.world().unreadValues())
        .extracting(UnreadPublishedValue::shown)
        .containsExactly("the export lonely");
  }
}
