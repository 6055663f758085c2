package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A block scalar of empty lines alone is read as YAML 1.2 has it. ¶ is a line break. */
class EmptyBlocksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `a: |+¶     ¶b: c`               | `{'a': '¶', 'b': 'c'}`
          `a: |+¶     ¶  ¶ ¶b: c`          | `{'a': '¶¶¶', 'b': 'c'}`
          `a: |¶     ¶b: c`                | `{'a': '', 'b': 'c'}`
          `a: >-¶     ¶b: c`               | `{'a': '', 'b': 'c'}`
          `a: >+¶     ¶b: c`               | `{'a': '¶', 'b': 'c'}`
          `a: |+ # why¶     ¶b: c`         | `{'a': '¶', 'b': 'c'}`
          `a: !Sub |+¶     ¶b: c`          | `{'a': '¶', 'b': 'c'}`
          `a: |+¶     `                    | `{'a': ''}`
          `- |+¶     ¶- c`                 | `['¶', 'c']`
          `- - |+¶      ¶  - c`            | `[['¶', 'c']]`
          `- - |+¶      ¶- c`              | `[['¶'], 'c']`
          `- a: |+¶      ¶  b: c`          | `[{'a': '¶', 'b': 'c'}]`
          `- !Sub |+¶      ¶- c`           | `['¶', 'c']`
          `a:¶  b: |+¶       ¶  c: d`      | `{'a': {'b': '¶', 'c': 'd'}}`
          `a: |¶  b¶      ¶c: d`           | `{'a': 'b¶    ¶', 'c': 'd'}`
          `a: |¶¶  b¶c: d`                 | `{'a': '¶b¶', 'c': 'd'}`
          """)
  void isRead(String written, String read) {
    assertThat(shown(Reading.yaml(written.replace('¶', '\n')).root().orElseThrow()))
        .isEqualTo(read);
  }

  @Test
  void placesBehindItStay() {
    String text = "a: |+\r\n      \r\n \r\n\"😀\": |+\r\n     \r\nb: [c]\r\n";
    MapNode root = (MapNode) Reading.yaml(text).root().orElseThrow();
    SourceRange range = root.get("b").orElseThrow().range();
    assertThat(text.substring(range.start(), range.end())).isEqualTo("[c]");
    assertThat(range.line()).isEqualTo(6);
    SourceRange key = root.entries().get(1).key().range();
    assertThat(text.substring(key.start(), key.end())).isEqualTo("\"😀\"");
  }

  @Test
  void aFaultBehindItHasItsPlace() {
    assertThat(Reading.yaml("a: |+\n      \nb: @\n").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line() + ":" + problem.column()).isEqualTo("3:4"));
  }

  private static String shown(Node node) {
    if (node instanceof MapNode map) {
      return map.entries().stream()
          .map(entry -> "'" + entry.key().text() + "': " + shown(entry.value()))
          .toList()
          .toString()
          .replaceFirst("^\\[", "{")
          .replaceFirst("]$", "}");
    }
    return node instanceof ListNode list
        ? list.items().stream().map(EmptyBlocksTest::shown).toList().toString()
        : "'" + ((ScalarNode) node).text().replace('\n', '¶') + "'";
  }
}
