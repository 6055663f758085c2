package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.ScalarNode.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReadingTest {

  @Test
  void everyKeyAndValueHasItsPlace() {
    Reading reading =
        Reading.yaml(
            """
            # a comment
            Resources:   # another
              Api:
                Type: A::B
                "Quoted": 'it''s'

              List:
              - one
              -   two: 2
                  three: 3
              - - nested
            Empty:
            Flow: {a: [1, "b"], c: {}}   # the end
            # after all
            """);
    assertThat(reading.outline())
        .isEqualTo(
            """
            map 2:1-13:27
              'Resources': 2:1-2:10
                map 3:3-11:13
                  'Api': 3:3-3:6
                    map 4:5-5:22
                      'Type': 4:5-4:9
                        PLAIN 'A::B' 4:11-4:15
                      'Quoted': 5:5-5:13
                        QUOTED 'it's' 5:15-5:22
                  'List': 7:3-7:7
                    list 8:3-11:13
                      PLAIN 'one' 8:5-8:8
                      map 9:7-10:15
                        'two': 9:7-9:10
                          PLAIN '2' 9:12-9:13
                        'three': 10:7-10:12
                          PLAIN '3' 10:14-10:15
                      list 11:5-11:13
                        PLAIN 'nested' 11:7-11:13
              'Empty': 12:1-12:6
                NULL '' 12:7-12:7
              'Flow': 13:1-13:5
                map 13:7-13:27
                  'a': 13:8-13:9
                    list 13:11-13:19
                      PLAIN '1' 13:12-13:13
                      QUOTED 'b' 13:15-13:18
                  'c': 13:21-13:22
                    map 13:24-13:26
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineBreakCounts(String lineBreak) {
    Reading reading =
        Reading.yaml(String.join(lineBreak, "a:", "- b", "c: |", "  d", "  e", "f: g"));
    assertThat(reading.outline())
        .isEqualTo(
            """
            map 1:1-6:5
              'a': 1:1-1:2
                list 2:1-2:4
                  PLAIN 'b' 2:3-2:4
              'c': 3:1-3:2
                QUOTED 'd\\ne\\n' 3:4-5:4
              'f': 6:1-6:2
                PLAIN 'g' 6:4-6:5
            """);
  }

  @Test
  void theByteOrderMarkHasNoColumn() {
    assertThat(Reading.yaml("\uFEFFa: b").outline())
        .isEqualTo("map 1:1-1:5\n  'a': 1:1-1:2\n    PLAIN 'b' 1:4-1:5\n");
  }

  @Test
  void columnsCountUtf16Units() {
    assertThat(
            Reading.yaml("\uD83D\uDE00: \u00E9\uFEFFx\nb: [\uD83D\uDE00, \uD83D\uDE00c, {d: e}]\n")
                .outline())
        .isEqualTo(
            """
            map 1:1-2:21
              '\uD83D\uDE00': 1:1-1:3
                PLAIN '\u00E9\uFEFFx' 1:5-1:8
              'b': 2:1-2:2
                list 2:4-2:21
                  PLAIN '\uD83D\uDE00' 2:5-2:7
                  PLAIN '\uD83D\uDE00c' 2:9-2:12
                  map 2:14-2:20
                    'd': 2:15-2:16
                      PLAIN 'e' 2:18-2:19
            """);
  }

  @Test
  void aSurrogatePairMayStandAnywhere() {
    for (int before = 1000; before < 1060; before++) {
      Reading reading = Reading.yaml("a: " + "x".repeat(before) + "\uD83D\uDE00\nb: c\n");
      assertThat(reading.complaints()).as("%d characters before it", before).isEmpty();
      assertThat(reading.at("a").range().endColumn()).isEqualTo(before + 6);
    }
  }

  @Test
  void tabsMayStandAfterAValue() {
    assertThat(Reading.yaml("a: b\t# e\nc: \"\td\"\n").outline())
        .isEqualTo(
            """
            map 1:1-2:8
              'a': 1:1-1:2
                PLAIN 'b' 1:4-1:5
              'c': 2:1-2:2
                QUOTED '\\td' 2:4-2:8
            """);
  }

  @Test
  void aBlockScalarEndsWithItsLastVisibleCharacter() {
    Reading reading =
        Reading.yaml(
            """
            literal: |
              one

              two

            folded: >-   # folded
              one
              two

            kept: |+2
                one

            empty: |
            tagged: !Sub |
              ${A}
            last: >
              x
            """);
    assertThat(reading.outline())
        .isEqualTo(
            """
            map 1:1-17:4
              'literal': 1:1-1:8
                QUOTED 'one\\n\\ntwo\\n' 1:10-4:6
              'folded': 6:1-6:7
                QUOTED 'one two' 6:9-8:6
              'kept': 10:1-10:5
                QUOTED '  one\\n\\n' 10:7-11:8
              'empty': 13:1-13:6
                QUOTED '' 13:8-13:9
              'tagged': 14:1-14:7
                !Sub QUOTED '${A}\\n' 14:9-15:7
              'last': 16:1-16:5
                QUOTED 'x\\n' 16:7-17:4
            """);
  }

  @Test
  void aScalarMayTakeSeveralLines() {
    assertThat(Reading.yaml("a: \"x\n\n  y\\\n  z\"\nb: one\n  two # c\nc: 'd\n  e'\n").outline())
        .isEqualTo(
            """
            map 1:1-8:5
              'a': 1:1-1:2
                QUOTED 'x\\nyz' 1:4-4:5
              'b': 5:1-5:2
                PLAIN 'one two' 5:4-6:6
              'c': 7:1-7:2
                QUOTED 'd e' 7:4-8:5
            """);
  }

  @Test
  void plainScalarsKeepTheirText() {
    String[] words = {
      "012",
      "yes",
      "No",
      "True",
      "1e3",
      "1_000",
      "+1",
      "0x1F",
      "0o17",
      ".inf",
      "-.5",
      "2012-10-17",
      "1:30",
      "0123456789012",
      "=",
      "-x"
    };
    for (String word : words) {
      assertThat(Reading.yaml("a: " + word).shape())
          .isEqualTo("map\n  'a':\n    PLAIN '" + word + "'\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  void nothingIsWrittenInFiveWays(String word) {
    Node node = Reading.yaml("a: " + word + "\nb: c").at("a");
    assertThat(((ScalarNode) node).style()).isEqualTo(Style.NULL);
    assertThat(((ScalarNode) node).text()).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          'null'        | QUOTED 'null'
          "~"           | QUOTED '~'
          nULL          | PLAIN 'nULL'
          "012"         | QUOTED '012'
          ''            | QUOTED ''
          !!str 5       | QUOTED '5'
          !!str         | QUOTED ''
          !!str null    | QUOTED 'null'
          ! 5           | QUOTED '5'
          !!int 5       | PLAIN '5'
          !!binary aGk= | PLAIN 'aGk='
          !!null ~      | NULL '~'
          !Ref null     | !Ref PLAIN 'null'
          !Ref          | !Ref NULL ''
          !Ref ''       | !Ref QUOTED ''
          !Ref a b      | !Ref PLAIN 'a b'
          !Fn::Sub x    | !Fn::Sub PLAIN 'x'
          &x !Ref a     | !Ref PLAIN 'a'
          !Ref &x a     | !Ref PLAIN 'a'
          &x            | NULL ''
          """)
  void aScalarKeepsTagAndStyle(String yaml, String expected) {
    assertThat(Reading.yaml("a: " + yaml + "\nb: c").map().get("a").map(Outline::withoutPlaces))
        .hasValue(expected + "\n");
  }

  @Test
  void aTaggedNodeStartsAtItsTag() {
    Reading reading =
        Reading.yaml(
            """
            If: !If [a, !Ref b, !Sub "x${y}"]
            Sub: !Sub
              - ${a}
              - a: !GetAtt B.C
            Map: !Transform
              Name: x
            Bare: !Ref
            Flow: [!Ref , b]
            List: !Join # why not
            - ''
            - - !Select [0, !GetAZs '']
            """);
    assertThat(reading.outline())
        .isEqualTo(
            """
            map 1:1-11:28
              'If': 1:1-1:3
                !If list 1:5-1:34
                  PLAIN 'a' 1:10-1:11
                  !Ref PLAIN 'b' 1:13-1:19
                  !Sub QUOTED 'x${y}' 1:21-1:33
              'Sub': 2:1-2:4
                !Sub list 2:6-4:19
                  PLAIN '${a}' 3:5-3:9
                  map 4:5-4:19
                    'a': 4:5-4:6
                      !GetAtt PLAIN 'B.C' 4:8-4:19
              'Map': 5:1-5:4
                !Transform map 5:6-6:10
                  'Name': 6:3-6:7
                    PLAIN 'x' 6:9-6:10
              'Bare': 7:1-7:5
                !Ref NULL '' 7:7-7:11
              'Flow': 8:1-8:5
                list 8:7-8:17
                  !Ref NULL '' 8:8-8:12
                  PLAIN 'b' 8:15-8:16
              'List': 9:1-9:5
                !Join list 9:7-11:28
                  QUOTED '' 10:3-10:5
                  list 11:3-11:28
                    !Select list 11:5-11:28
                      PLAIN '0' 11:14-11:15
                      !GetAZs QUOTED '' 11:17-11:27
            """);
  }

  @Test
  void theTagOfAMapIsNotTheTagOfItsFirstKey() {
    MapNode map = (MapNode) Reading.yaml("a: !T &m\n  b: c\n  d: e\n").at("a");
    assertThat(map.entries()).extracting(entry -> entry.key().tag()).containsExactly("", "");
    assertThat(map.tag()).isEqualTo("T");
  }

  @Test
  void anAnchoredNodeStartsAfterItsAnchor() {
    Reading reading =
        Reading.yaml(
            """
            a: &x one
            b: &y
              # comment
              c: d
            e: &z [f]
            &k g: h
            """);
    assertThat(reading.outline())
        .isEqualTo(
            """
            map 1:1-6:8
              'a': 1:1-1:2
                PLAIN 'one' 1:7-1:10
              'b': 2:1-2:2
                map 4:3-4:7
                  'c': 4:3-4:4
                    PLAIN 'd' 4:6-4:7
              'e': 5:1-5:2
                list 5:7-5:10
                  PLAIN 'f' 5:8-5:9
              'g': 6:4-6:5
                PLAIN 'h' 6:7-6:8
            """);
  }

  @Test
  void keysMayBeQuotedOrLookLikeNumbers() {
    MapNode map = Reading.yaml("200: a\n\"on\": b\n'x y': c\n? long\n: d\n").map();
    assertThat(map.entries())
        .extracting(entry -> entry.key().style() + " " + entry.key().text())
        .containsExactly("PLAIN 200", "QUOTED on", "QUOTED x y", "PLAIN long");
  }

  @Test
  void aPairInAListIsAMap() {
    assertThat(Reading.yaml("[a, b: c]").outline())
        .isEqualTo(
            """
            list 1:1-1:10
              PLAIN 'a' 1:2-1:3
              map 1:5-1:9
                'b': 1:5-1:6
                  PLAIN 'c' 1:8-1:9
            """);
  }

  @Test
  void theLastOfEqualKeysCountsAndTheOthersAreReported() {
    Reading reading = Reading.yaml("a: 1\nb: {c: 1, 'c': 2}\n\"a\": 3\n");
    assertThat(reading.shape())
        .isEqualTo("map\n  'b':\n    map\n      'c':\n        PLAIN '2'\n  'a':\n    PLAIN '3'\n");
    assertThat(reading.complaints())
        .isEqualTo(
            """
            DUPLICATE_KEY 2:5 `c` appears twice on line 2: the last one counts
            DUPLICATE_KEY 1:1 `a` appears on line 1 and again on line 3: the last one counts
            """);
  }

  @Test
  void onlyTheFirstDocumentIsRead() {
    Reading reading = Reading.yaml("---\na: b\n---\nc: d\n---\n}");
    assertThat(reading.shape()).isEqualTo("map\n  'a':\n    PLAIN 'b'\n");
    assertThat(reading.complaints())
        .isEqualTo("SEVERAL_DOCUMENTS 4:1 contains several documents: only the first is read\n");
  }

  @Test
  void markersAroundOneDocumentAreNoSecondOne() {
    for (String yaml : new String[] {"---\na: b\n...\n", "a: b\n---\n", "%YAML 1.2\n---\na: b\n"}) {
      Reading reading = Reading.yaml(yaml);
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.shape()).isEqualTo("map\n  'a':\n    PLAIN 'b'\n");
    }
  }

  @Test
  void aFileOfCommentsIsEmpty() {
    assertThat(Reading.yaml("# nothing\n\n# here\n").complaints())
        .isEqualTo("EMPTY 0:0 contains only comments\n");
  }

  @Test
  void anEmptyDocumentIsNothingNotAProblem() {
    Reading reading = Reading.yaml("---\n# nothing\n");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.shape()).isEqualTo("NULL ''\n");
  }

  @Test
  void moreCodePointsThanTheParserTakesByDefaultAreRead() {
    String yaml = "a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'\n".repeat(60_000);
    assertThat(yaml.length()).isGreaterThan(3_145_728);
    Reading reading = Reading.yaml(yaml.replace("a: ", "- ") + "- last");
    assertThat(reading.problems()).isEmpty();
    assertThat(((ListNode) reading.root().orElseThrow()).items()).hasSize(60_001);
  }
}
