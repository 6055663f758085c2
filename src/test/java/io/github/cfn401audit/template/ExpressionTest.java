package io.github.cfn401audit.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One form for every spelling of a function. */
class ExpressionTest {
  private static Expression read(String value) {
    return ExpressionReader.read(
        SourceText.decode(value.getBytes(StandardCharsets.UTF_8), "x.yaml", ExpressionTest::fail)
            .flatMap(text -> NodeReader.read(text, ExpressionTest::fail))
            .orElseThrow());
  }

  private static void fail(Problem problem) {
    throw new AssertionError(problem.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a                                                   | 'a'
          "1"                                                 | '1'
          true                                                | 'true'
          null                                                | null
          [a, b]                                              | ['a', 'b']
          []                                                  | []
          { A: a, B: [b] }                                    | {A: 'a', B: ['b']}
          {}                                                  | {}
          { A: a, "Fn::Transform": { Name: x } }              | macro x
          { A: a, "Fn::Transform": { Name: AWS::Include } }   | {A: 'a', ... AWS::Include}
          { A: a, "Fn::Transform": [{ Name: AWS::Include }, { Name: x }] } | macro x
          { A: a, "Fn::Transform": {} }                       | macro Fn::Transform
          { "Fn::ForEach::Loop": [I, [a], {}], B: b }         | {B: 'b', ... Fn::ForEach::Loop}
          { "Fn::ForEach::Loop": [I, [a], {}] }               | {... Fn::ForEach::Loop}
          !Ref Pool                                           | ref Pool
          { Ref: Pool }                                       | ref Pool
          {"Ref": "AWS::Region"}                              | ref AWS::Region
          !GetAtt Pool.Arn                                    | att Pool.'Arn'
          !GetAtt [Pool, Arn]                                 | att Pool.'Arn'
          { "Fn::GetAtt": Pool.Arn }                          | att Pool.'Arn'
          { "Fn::GetAtt": [Pool, Arn] }                       | att Pool.'Arn'
          !GetAtt Nested.Outputs.Arn                          | att Nested.'Outputs.Arn'
          { "Fn::GetAtt": [Nested, Outputs.Arn] }             | att Nested.'Outputs.Arn'
          { "Fn::GetAtt": [Pool, { Ref: Name }] }             | att Pool.ref Name
          !GetAtt [Pool, !Ref Name]                           | att Pool.ref Name
          !Sub a                                              | sub 'a'
          !Sub ""                                             | sub ''
          !Sub "${A}"                                         | sub <A>
          !Sub "a${B}c${AWS::Region}${D.E}"                   | sub 'a'<B>'c'<AWS::Region><D.E>
          { "Fn::Sub": "a${B}" }                              | sub 'a'<B>
          { "Fn::Sub": ["a${B}", {}] }                        | sub 'a'<B>
          !Sub ["${A}${B}", { A: a, B: !Ref C }]              | sub <A><B> {A='a', B=ref C}
          { "Fn::Sub": ["${A}", { A: { Ref: C } }] }          | sub <A> {A=ref C}
          !Sub "${!Literal}"                                  | sub '${Literal}'
          !Sub "a${!B}c${D}"                                  | sub 'a${B}c'<D>
          !Sub "${ A }"                                       | sub <A>
          !Sub "${A"                                          | sub '${A'
          !Sub "$A {B} $${C}"                                 | sub '$A {B} $'<C>
          !Sub "${}${a b}"                                    | sub '${}${a b}'
          !Join ["", [a, !Ref B]]                             | join('', ['a', ref B])
          { "Fn::Join": ["/", [a, { Ref: B }]] }              | join('/', ['a', ref B])
          !Join [",", !Ref List]                              | join(',', ref List)
          !Join [",", !Split [";", a]]                        | join(',', split(';', 'a'))
          !Select [0, [a]]                                    | select('0', ['a'])
          { "Fn::Select": ["1", { Ref: L }] }                 | select('1', ref L)
          !Select [1, !Split ["/", !GetAtt Pool.Arn]]         | select('1', split('/', att Pool.'Arn'))
          !Split [",", a]                                     | split(',', 'a')
          { "Fn::Split": [",", { Ref: A }] }                  | split(',', ref A)
          !FindInMap [A, B, C]                                | find('A', 'B', 'C')
          { "Fn::FindInMap": [A, { Ref: "AWS::Region" }, C] } | find('A', ref AWS::Region, 'C')
          !FindInMap [A, B, C, { DefaultValue: d }]           | find('A', 'B', 'C', else 'd')
          !FindInMap [A, B, C, {}]                            | find('A', 'B', 'C')
          !If [C, a, !Ref B]                                  | if(C, 'a', ref B)
          { "Fn::If": [C, { Ref: A }, { Ref: "AWS::NoValue" }] } | if(C, ref A, ref AWS::NoValue)
          !If [C, [a], { B: b }]                              | if(C, ['a'], {B: 'b'})
          !ImportValue name                                   | import('name')
          { "Fn::ImportValue": name }                         | import('name')
          { "Fn::ImportValue": { "Fn::Sub": "${A}-b" } }      | import(sub <A>'-b')
          !ImportValue { "Fn::Sub": "${A}-b" }                | import(sub <A>'-b')
          { "Fn::ImportValue": !Sub "${A}-b" }                | import(sub <A>'-b')
          !ImportValue { Ref: A }                             | import(ref A)
          !Base64 a                                           | opaque Fn::Base64
          { "Fn::Base64": a }                                 | opaque Fn::Base64
          !GetAZs ""                                          | opaque Fn::GetAZs
          !Cidr [a, 1, 2]                                     | opaque Fn::Cidr
          { "Fn::Length": [1] }                               | length(['1'])
          !Length [a, !Ref P]                                 | length(['a', ref P])
          !Length { Ref: P }                                  | length(ref P)
          { "Fn::Length": { Ref: P } }                        | length(ref P)
          { "Fn::ToJsonString": {} }                          | json({})
          !ToJsonString { A: [a] }                            | json({A: ['a']})
          { "Fn::GetStackOutput": {} }                        | opaque Fn::GetStackOutput
          !Transform { Name: a }                              | macro a
          { "Fn::Transform": { Name: a } }                    | macro a
          { Condition: C }                                    | {Condition: 'C'}
          { Ref: A, Other: b }                                | {Ref: 'A', Other: 'b'}
          """)
  void everySpellingComesToOneForm(String written, String form) {
    assertThat(Shapes.of(read(written))).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          !Ref [a]                                 | Ref
          { Ref: [a] }                             | Ref
          { Ref: { Ref: a } }                      | Ref
          { Ref: null }                            | Ref
          !Ref                                     | Ref
          !GetAtt Pool                             | Fn::GetAtt
          !GetAtt .Arn                             | Fn::GetAtt
          !GetAtt Pool.                            | Fn::GetAtt
          !GetAtt [Pool]                           | Fn::GetAtt
          !GetAtt [Pool, Arn, More]                | Fn::GetAtt
          { "Fn::GetAtt": [{ Ref: A }, Arn] }      | Fn::GetAtt
          { "Fn::GetAtt": {} }                     | Fn::GetAtt
          !Sub [a]                                 | Fn::Sub
          !Sub [a, b]                              | Fn::Sub
          !Sub [a, {}, {}]                         | Fn::Sub
          !Sub { a: b }                            | Fn::Sub
          { "Fn::Sub": [!Ref A, {}] }              | Fn::Sub
          { "Fn::Sub": null }                      | Fn::Sub
          !Join [a]                                | Fn::Join
          !Join [a, [b], c]                        | Fn::Join
          !Join a                                  | Fn::Join
          !Select [0]                              | Fn::Select
          !Select [0, a, b]                        | Fn::Select
          !Split [a]                               | Fn::Split
          !Split [a, b, c]                         | Fn::Split
          !FindInMap [a, b]                        | Fn::FindInMap
          !FindInMap [a, b, c, d]                  | Fn::FindInMap
          !FindInMap [a, b, c, {}, e]              | Fn::FindInMap
          !If [C, a]                               | Fn::If
          !If [C, a, b, c]                         | Fn::If
          !If [{ a: b }, a, b]                     | Fn::If
          !If C                                    | Fn::If
          { "Fn::Nonsense": a }                    | Fn::Nonsense
          !Nonsense [a]                            | Fn::Nonsense
          { "Fn::": a }                            | Fn::
          """)
  void aCallThatCloudFormationRefusesIsOpaque(String written, String function) {
    assertThat(Shapes.of(read(written))).isEqualTo("opaque " + function);
  }
}
