package io.github.cfn401audit.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain scalars mean what YAML 1.1 says; quoted ones and those of JSON are what is written. */
class PlainScalarsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          true           | true
          True           | true
          TRUE           | true
          tRUE           | tRUE
          yes            | true
          Yes            | true
          YES            | true
          on             | true
          ON             | true
          y              | y
          false          | false
          False          | false
          no             | false
          NO             | false
          off            | false
          Off            | false
          n              | n
          "True"         | True
          'yes'          | yes
          "010"          | 010
          '0x1F'         | 0x1F
          !!str yes      | yes
          0              | 0
          8              | 8
          08             | 08
          010            | 8
          -010           | -8
          +7             | 7
          0x1F           | 31
          0x1f           | 31
          0xyz           | 0xyz
          0b101          | 5
          0b102          | 0b102
          0o17           | 0o17
          1_000          | 1000
          0_7            | 7
          012345670123   | 1402433619
          012345678901   | 012345678901
          0x             | 0x
          +              | +
          -x             | -x
          1e3            | 1e3
          1.10           | 1.10
          2012-10-17     | 2012-10-17
          on-call        | on-call
          """)
  void readsTheTextThatCloudFormationReads(String written, String read) {
    Expression expression = ExpressionReader.read(node(written, "orchard.yaml"));
    assertThat(((Expression.Literal) expression).text()).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "8, 8", "1e3, 1e3"})
  void jsonIsWhatIsWritten(String written, String read) {
    Expression expression = ExpressionReader.read(node(written, "orchard.json"));
    assertThat(((Expression.Literal) expression).text()).isEqualTo(read);
  }

  @Test
  void parametersAndMappingsReadTheSameTexts() {
    Template template =
        TemplateReader.read(
            List.of(text(ORCHARD, "orchard.yaml")),
            (MapNode) node(ORCHARD, "orchard.yaml"),
            PlainScalarsTest::fail);
    Parameter season = Objects.requireNonNull(template.parameters().get("Season"));
    assertThat(season.allowedValues()).containsExactly("true", "false", "8", "010");
    assertThat(season.defaultText()).contains("true");
    assertThat(season.limits().maxLength()).contains("8");
    assertThat(season.noEcho()).isTrue();
    assertThat(template.mappingKeys("Trees", Optional.empty())).containsExactly("true", "10");
    assertThat(template.mappingKeys("Trees", Optional.of("true"))).containsExactly("31", "no");
    assertThat(template.mapping("Trees", "true", "31").map(Shapes::of)).contains("'false'");
    assertThat(template.mapping("Trees", "true", "no").map(Shapes::of)).contains("'off'");
  }

  private static final String ORCHARD =
      """
      Parameters:
        Season:
          Type: String
          AllowedValues: [Yes, OFF, 010, "010"]
          Default: on
          MaxLength: 010
          NoEcho: yes
      Mappings:
        Trees:
          yes: { 0x1F: Off, "no": "off" }
          012: { a: b }
      Resources:
        Pool: { Type: AWS::Cognito::UserPool }
      """;

  private static Node node(String text, String file) {
    return NodeReader.read(text(text, file), PlainScalarsTest::fail).orElseThrow();
  }

  private static SourceText text(String text, String file) {
    return SourceText.decode(text.getBytes(StandardCharsets.UTF_8), file, PlainScalarsTest::fail)
        .orElseThrow();
  }

  private static void fail(Problem problem) {
    throw new AssertionError(problem.toString());
  }
}
