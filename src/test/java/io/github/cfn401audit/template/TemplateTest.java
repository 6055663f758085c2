package io.github.cfn401audit.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The frame around expressions. */
class TemplateTest {
  private final List<Problem> problems = new ArrayList<>();

  private SourceText text(String written) {
    return SourceText.decode(written.getBytes(StandardCharsets.UTF_8), "x.yaml", problems::add)
        .orElseThrow();
  }

  private Node node(String written) {
    return NodeReader.read(text(written), problems::add).orElseThrow();
  }

  private Template template(String written) {
    return TemplateReader.read(List.of(text(written)), (MapNode) node(written), problems::add);
  }

  private static Resource resource(Template template, String id) {
    return Objects.requireNonNull(template.resources().get(id), id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { Resources: { A: { Type: T } } }                     | true
          { Resources: { A: {}, B: { Type: T } } }              | true
          { Resources: { "Fn::ForEach::L": [] } }               | true
          { Resources: { A: { Type: null } } }                  | false
          { Resources: { A: { Type: [T] } } }                   | false
          { Resources: { A: T } }                               | false
          { Resources: {} }                                     | false
          { Resources: [ { Type: T } ] }                        | false
          { resources: { A: { Type: T } } }                     | false
          { AWSTemplateFormatVersion: x }                       | false
          [ Resources ]                                         | false
          Resources                                             | false
          """)
  void aTemplateHasAResourceWithATypeOrALoop(String written, boolean isTemplate) {
    assertThat(TemplateReader.isTemplate(node(written))).isEqualTo(isTemplate);
  }

  @Test
  void entriesOfAWrongShapeAreSaidAndLeftOut() {
    Template template =
        template(
            """
            Parameters: { P: String, Q: { Type: String } }
            Resources:
              A: { Type: AWS::Cognito::UserPool }
              B: { Kind: x }
              C: [x]
              Fn::Transform: { Name: m }
            Outputs:
              O: { Value: a }
              R: { Export: { Name: a } }
            """);
    assertThat(template.parameters()).containsOnlyKeys("Q");
    assertThat(template.resources()).containsOnlyKeys("A");
    assertThat(template.outputs()).containsOnlyKeys("O");
    assertThat(problems)
        .extracting(p -> p.line() + ":" + p.column() + " " + p.code() + " " + p.message())
        .containsExactly(
            "1:15 TEMPLATE_SHAPE parameter P is not a map",
            "4:3 TEMPLATE_SHAPE resource B has no Type",
            "5:3 TEMPLATE_SHAPE resource C has no Type",
            "9:3 TEMPLATE_SHAPE output R has no Value");
  }

  @Test
  void aParameterHasATypeADefaultAndAllowedValues() {
    Template template =
        template(
            """
            Parameters:
              A: { Default: 1, AllowedValues: [1, two, [x]] }
              B: { Type: CommaDelimitedList, Default: null }
              C: { Type: "AWS::SSM::Parameter::Value<List<String>>" }
              D: { Type: List<Number>, Default: [x] }
              E: { Type: "AWS::SSM::Parameter::Value<String>" }
            """);
    assertThat(template.parameters().values())
        .extracting(
            p ->
                String.join(
                    " ",
                    p.name(),
                    p.type(),
                    p.defaultText().map(text -> "'" + text + "'").orElse("-"),
                    p.allowedValues().toString(),
                    p.isList() ? "list" : "one",
                    p.isSsm() ? "ssm" : "plain"))
        .containsExactly(
            "A String '1' [1, two] one plain",
            "B CommaDelimitedList '' [] list plain",
            "C AWS::SSM::Parameter::Value<List<String>> - [] list ssm",
            "D List<Number> - [] list plain",
            "E AWS::SSM::Parameter::Value<String> - [] one ssm");
  }

  @Test
  void anOutputHasAValueAndPerhapsAnExportAndACondition() {
    Template template =
        template(
            """
            Outputs:
              A: { Value: !Ref P, Export: { Name: !Sub "${X}-a" }, Condition: C }
              B: { Value: b }
            """);
    assertThat(template.outputs().values())
        .extracting(
            o ->
                o.name()
                    + " "
                    + Shapes.of(o.value())
                    + o.exportName().map(name -> ", export " + Shapes.of(name)).orElse("")
                    + o.condition().map(condition -> ", if " + condition).orElse(""))
        .containsExactly("A ref P, export sub <X>'-a', if C", "B 'b'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Transform: AWS::Serverless-2016-10-31                   | []
          Transform: [AWS::LanguageExtensions, Mine]              | [Mine]
          Transform: { Name: AWS::Include, Parameters: {} }       | [AWS::Include]
          Transform: { Name: AWS::Include, Parameters: { Location: a.yaml } } | [AWS::Include of a.yaml]
          Fn::Transform: { Name: A }                              | [A]
          Transform: [{ Name: A }, B]                             | [A, B]
          Outputs: { "Fn::Transform": { Name: A } }               | [A]
          Outputs: { "Fn::Transform": x }                         | [x]
          Outputs: { "Fn::ForEach::L": [] }                       | [Fn::ForEach::L]
          Metadata: { "Fn::Transform": { Name: A } }              | []
          """)
  void macrosThatNobodyHasRunAreNamed(String section, String macros) {
    assertThat(template(section + "\nResources: { A: { Type: AWS::X::Y } }\n").macros())
        .hasToString(macros);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { A: a }                                | true
          {}                                      | true
          { A: a, "Fn::Transform": { Name: x } }  | false
          !If [C, { A: a }, { A: b }]             | false
          { "Fn::If": [C, { A: a }, {}] }         | false
          { Ref: Params }                         | false
          """)
  void propertiesAreListedUnlessAFunctionMayGiveMore(String properties, boolean listed) {
    Resource resource =
        resource(
            template(
                "Resources: { A: { Type: AWS::Cognito::UserPool, Properties: "
                    + properties
                    + " } }"),
            "A");
    assertThat(resource.listsItsProperties()).isEqualTo(listed);
  }

  @Test
  void aResourceKnowsWhatItWaitsFor() {
    Template template =
        template(
            """
            Resources:
              A:
                Type: AWS::X::Y
                DependsOn: [D1, D2]
                Condition: C
                Metadata: { "aws:cdk:path": App/A, more: [x] }
                Properties:
                  P: [!Ref R1, { Ref: R2 }, !GetAtt G1.Arn, { "Fn::GetAtt": [G2, Arn] }]
                  Q: !Sub ["${S1}-${!No}-${S2.Arn}", { V: !Ref S3 }]
                  S: { "Fn::Join": ["", [{ "Fn::Sub": "${S4}" }]] }
                  I: !ImportValue name
                  J: { "Fn::ImportValue": { "Fn::Sub": "${S5}-b" } }
              B: { Type: AWS::X::Y, DependsOn: D3 }
            """);
    Resource resource = resource(template, "A");
    assertThat(resource.references())
        .containsExactlyInAnyOrder(
            "D1", "D2", "R1", "R2", "G1", "G2", "S1", "S2", "S3", "S4", "S5");
    assertThat(resource(template, "B").references()).containsExactly("D3");
    assertThat(resource.condition()).contains("C");
    assertThat(template.reads())
        .extracting(Shapes::of)
        .containsExactly("import('name')", "import(sub <S5>'-b')");
  }

  @Test
  void metadataThatAreTextAreKept() {
    Resource resource =
        resource(
            template(
                "Resources: { A: { Type: AWS::Cognito::UserPool, Metadata: { a: b, c: [d] } } }"),
            "A");
    assertThat(resource.metadata("a")).contains("b");
    assertThat(resource.metadata("c")).isEmpty();
    assertThat(resource.metadata("e")).isEmpty();
  }

  @Test
  void aMappingIsReadWhenItIsAskedFor() {
    Template template =
        template(
            """
            Mappings: { M: { one: { a: [x, y] }, two: z } }
            Resources: { A: { Type: T } }
            """);
    assertThat(template.mapping("M", "one", "a").map(Shapes::of)).contains("['x', 'y']");
    assertThat(template.mapping("M", "one", "b")).isEmpty();
    assertThat(template.mapping("M", "two", "a")).isEmpty();
    assertThat(template.mapping("N", "one", "a")).isEmpty();
  }
}
