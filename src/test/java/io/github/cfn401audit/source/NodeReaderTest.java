package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          t.json     | {"a": "1"}   | json
          t.yaml     | {"a": "1"}   | json
          t.template | ["a"]        | json
          t.yaml     | {a: "1"}     | yaml
          t.template | {"a": "1",}  | yaml
          t.yaml     | [a, b]       | yaml
          <stdin>    | a: "1"       | yaml
          <stdin>    | {"a": "1"}   | json
          t.yaml     | "a"          | yaml
          t.json     | "a"          | json
          """)
  void aTextIsReadAsWhatItIs(String name, String text, String language) {
    Reading reading = Reading.of(name, text);
    assertThat(reading.problems()).isEmpty();
    Reading expected = language.equals("json") ? Reading.json(text) : Reading.yaml("---\n" + text);
    assertThat(reading.shape()).isEqualTo(expected.shape());
  }

  @Test
  void aFileNamedJsonIsNeverReadAsYaml() {
    assertThat(Reading.of("t.json", "{a: b}").complaints())
        .isEqualTo("UNPARSABLE 1:2 found `a` where a key in double quotes or `}` was expected\n");
    assertThat(Reading.of("T.JSON", "a: b").complaints())
        .isEqualTo("UNPARSABLE 1:1 found `a` where a value was expected\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {"a": 1 "b": 2}  | 1:9 found `"` where `,` or `}` was expected
          { "a": [}        | 1:9 found `}` where a value or `]` was expected
          [{"a": 1, "b" 2}]| 1:15 found `2` where `:` was expected
          {                | 1:2 the file ends where a key in double quotes or `}` was expected: see the bracket on line 1
          {a: b            | 1:6 the file ends where `,` or `}` was expected: see the bracket on line 1
          [a, b            | 1:6 the file ends where `,` or `]` was expected: see the bracket on line 1
          """)
  void whereBothLanguagesFailTheOneThatTheTextLooksLikeComplains(String text, String fault) {
    assertThat(Reading.of("t.template", text).complaints()).isEqualTo("UNPARSABLE " + fault + "\n");
  }

  @Test
  void remarksOfALanguageThatFailedAreNotReported() {
    Reading reading = Reading.yaml("{\"a\": 1, \"a\": 2, b: 3}");
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.shape()).isEqualTo("map\n  'a':\n    PLAIN '2'\n  'b':\n    PLAIN '3'\n");
  }

  @Test
  void aJsonTextFollowedByAnotherDocumentIsYaml() {
    Reading reading = Reading.yaml("{\"a\": 1}\n---\nb: 2\n");
    assertThat(reading.shape()).isEqualTo("map\n  'a':\n    PLAIN '1'\n");
    assertThat(reading.problems())
        .extracting(Problem::code)
        .containsExactly(Code.SEVERAL_DOCUMENTS);
  }

  @Test
  void aProblemNamesTheFile() {
    assertThat(Reading.of("sub/t.json", "[").problems())
        .extracting(Problem::file)
        .containsExactly("sub/t.json");
  }

  @Test
  void aTreeOfFiveHundredLevelsIsRead() {
    String brackets = "[".repeat(500) + "]".repeat(500);
    assertThat(Reading.json(brackets).problems()).isEmpty();
    assertThat(Reading.yaml("--- " + brackets).problems()).isEmpty();
    assertThat(Reading.yaml("- ".repeat(500) + "a").problems()).isEmpty();
  }

  @Test
  void aDeeperTreeIsRefusedWithItsPlace() {
    String fault = "nested more than 500 levels deep\n";
    assertThat(Reading.json("[".repeat(501) + "]".repeat(501)).complaints())
        .isEqualTo("TOO_DEEP 1:501 " + fault);
    assertThat(Reading.json("{\"a\":".repeat(200_000)).complaints())
        .isEqualTo("TOO_DEEP 1:2501 " + fault);
    assertThat(Reading.yaml("[".repeat(200_000)).complaints()).isEqualTo("TOO_DEEP 1:501 " + fault);
    assertThat(Reading.yaml("a: " + "{b: ".repeat(200_000)).complaints())
        .isEqualTo("TOO_DEEP 1:2000 " + fault);
    assertThat(Reading.yaml("- ".repeat(200_000)).complaints())
        .isEqualTo("TOO_DEEP 1:1001 " + fault);
  }

  @Test
  void controlCharactersInYamlAreRefusedWithTheirPlace() {
    assertThat(Reading.yaml("a: b\nc: \uD83D\uDE00\u001B[31m\n").complaints())
        .isEqualTo("UNPARSABLE 2:6 found the character U+001B, which YAML does not allow\n");
  }
}
