package io.github.cfn401audit.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.SourceText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas of the section Conditions. */
class ConditionExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          !Equals [a, !Ref B]                                  | equals('a', ref B)
          { "Fn::Equals": [a, { Ref: B }] }                    | equals('a', ref B)
          !Not [!Equals [a, b]]                                | not(equals('a', 'b'))
          { "Fn::Not": [{ "Fn::Equals": [a, b] }] }            | not(equals('a', 'b'))
          !And [!Condition A, !Condition B]                    | and[A, B]
          { "Fn::And": [{ Condition: A }, { Condition: B }] }  | and[A, B]
          !Or [!Condition A, !Not [!Condition B]]              | or[A, not(B)]
          { "Fn::Or": [{ Condition: A }, !Equals [a, b]] }     | or[A, equals('a', 'b')]
          !Condition A                                         | A
          { Condition: A }                                     | A
          !Equals [a]                                          | opaque
          !Equals [a, b, c]                                    | opaque
          !Equals a                                            | opaque
          !Not [!Condition A, !Condition B]                    | opaque
          !Not []                                              | opaque
          !Not A                                               | opaque
          !And A                                               | opaque
          !Or { A: b }                                         | opaque
          !And [a, !Condition B]                               | and[opaque, B]
          { Condition: [A] }                                   | opaque
          { "Fn::Contains": [[a], a] }                         | opaque
          true                                                 | opaque
          null                                                 | opaque
          [a]                                                  | opaque
          {}                                                   | opaque
          """)
  void everySpellingComesToOneForm(String written, String form) {
    assertThat(
            Shapes.of(
                ConditionReader.read(
                    SourceText.decode(
                            written.getBytes(StandardCharsets.UTF_8), "x.yaml", problem -> {})
                        .flatMap(text -> NodeReader.read(text, problem -> {}))
                        .orElseThrow())))
        .isEqualTo(form);
  }
}
