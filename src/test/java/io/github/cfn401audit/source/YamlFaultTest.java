package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFaultTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '^',
      textBlock =
          """
          a: b: c             ¦ 1:5 found `:` where no key can end: a value with `: ` in it needs quotes
          a: - b              ¦ 1:4 found `-` where no list can start
          a: [1, 2            ¦ 1:9 the file ends where `,` or `]` was expected: see the bracket on line 1
          a:¶  {b: 1,¶ c: 2¶¶ ¦ 5:1 the file ends where `,` or `}` was expected: see the bracket on line 2
          a: [1 : 2 : 3]      ¦ 1:11 found `:` where `,` or `]` was expected
          {a: b c: d}         ¦ 1:8 found `:` where `,` or `}` was expected
          a: {b: c}}          ¦ 1:10 found `}` where a key or the end of the map that starts on line 1 was expected
          a:¶- b¶]            ¦ 3:1 found `]` where a key or the end of the map that starts on line 1 was expected
          a:¶  - b¶ c: d      ¦ 3:2 found `c` where a key or the end of the map that starts on line 1 was expected
          - a¶b: c            ¦ 2:1 found `b` where `-` or the end of the list that starts on line 1 was expected
          a: "b" c            ¦ 1:8 found `c` where a key or the end of the map that starts on line 1 was expected
          a: b¶c¶d: e         ¦ 2:1 found `c` without a `:` after it
          a: ]                ¦ 1:4 found `]` where a value was expected
          a: 'b¶c: d          ¦ 1:4 the quoted string that starts here is never closed
          a: "b¶---¶c"        ¦ 1:4 the quoted string that starts here is never closed
          a: "\\q"            ¦ 1:6 found an escape that YAML does not define
          a: "\\xZZ"          ¦ 1:7 found an escape that YAML does not define
          a: *                ¦ 1:4 found `*`, which starts an alias: such a value needs quotes
          a: *.js             ¦ 1:4 found `*`, which starts an alias: such a value needs quotes
          a: *b               ¦ 1:4 the alias `*b` has no anchor before it
          a: & b              ¦ 1:4 found `&`, which starts an anchor: such a value needs quotes
          a: @b               ¦ 1:4 found `@`, which cannot start a plain value: such a value needs quotes
          a: %b               ¦ 1:4 found `%`, which cannot start a plain value: such a value needs quotes
          a: `b`              ¦ 1:4 found a backtick, which cannot start a plain value: such a value needs quotes
          a: !x!y z           ¦ 1:4 found a tag whose prefix is not declared
          a: [!Ref, b]        ¦ 1:9 found a tag with a character it cannot have
          a: |x               ¦ 1:5 found `x` after `|` or `>`: the text starts on the next line
          a: |¶     ¶  b      ¦ 3:3 an empty line before this text is indented deeper than the text
          ? [a]¶: b           ¦ 1:3 found `[` as a key: only a string can be a key
          ? {a: b}¶: c        ¦ 1:3 found `{` as a key: only a string can be a key
          b: &a c¶*a : d      ¦ 2:1 found `*` as a key: only a string can be a key
          a: {{ b }}          ¦ 1:4 found `{{`, which another tool has to fill in first
          a:¶\tb: c           ¦ 2:1 found a tab: YAML is indented with spaces only
          a:¶  \tb: c         ¦ 2:3 found a tab: YAML is indented with spaces only
          a:\tb               ¦ 1:3 found a tab where only spaces are allowed
          a: "b"\t# c         ¦ 1:7 found a tab where only spaces are allowed
          {% if a %}          ¦ 1:1 found `{%`, which another tool has to fill in first
          a: b¶---¶%c         ¦ 3:1 found `%`, which YAML does not allow here
          """)
  void aFaultHasAPlaceAndSaysWhatWasExpected(String yaml, String fault) {
    assertThat(Reading.yaml(yaml.replace('¶', '\n')).complaints().replace("UNPARSABLE ", ""))
        .isEqualTo(fault + "\n");
  }
}
