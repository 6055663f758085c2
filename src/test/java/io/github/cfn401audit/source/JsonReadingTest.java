package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReadingTest {

  @Test
  void everyKeyAndValueHasItsPlace() {
    Reading reading =
        Reading.json(
            """
            {
              "Type": "A::B",
              "Empty" :{ } , "List": [1, -2.5E+3,
                true,false , null, [] ]
            }
            """);
    assertThat(reading.outline())
        .isEqualTo(
            """
            map 1:1-5:2
              'Type': 2:3-2:9
                QUOTED 'A::B' 2:11-2:17
              'Empty': 3:3-3:10
                map 3:12-3:15
              'List': 3:18-3:24
                list 3:26-4:28
                  PLAIN '1' 3:27-3:28
                  PLAIN '-2.5E+3' 3:30-3:37
                  PLAIN 'true' 4:5-4:9
                  PLAIN 'false' 4:10-4:15
                  NULL 'null' 4:18-4:22
                  list 4:24-4:26
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineBreakCounts(String lineBreak) {
    Reading reading = Reading.json(String.join(lineBreak, "{", "\"a\":", "1", "}"));
    assertThat(reading.outline())
        .isEqualTo(
            """
            map 1:1-4:2
              'a': 2:1-2:4
                PLAIN '1' 3:1-3:2
            """);
  }

  @Test
  void theByteOrderMarkHasNoColumn() {
    assertThat(Reading.json("\uFEFF[1]").outline())
        .isEqualTo(
            """
            list 1:1-1:4
              PLAIN '1' 1:2-1:3
            """);
  }

  @Test
  void tabsAreBlanksAndCountAsOneColumn() {
    assertThat(Reading.json("{\n\t\"a\":\t\"b\"\n}").outline())
        .isEqualTo(
            """
            map 1:1-3:2
              'a': 2:2-2:5
                QUOTED 'b' 2:7-2:10
            """);
  }

  @Test
  void columnsCountUtf16Units() {
    assertThat(Reading.json("{\"\uD83D\uDE00\": \"\uD83D\uDE00\uD83D\uDE00\", \"b\": 1}").outline())
        .isEqualTo(
            """
            map 1:1-1:23
              '\uD83D\uDE00': 1:2-1:6
                QUOTED '\uD83D\uDE00\uD83D\uDE00' 1:8-1:14
              'b': 1:16-1:19
                PLAIN '1' 1:21-1:22
            """);
  }

  @Test
  void escapesAreResolvedAndTheirPlaceIsTheWrittenText() {
    assertThat(Reading.json("[\"a\\\"b\", \"c\\\\\", \"\\u00e9\\n\\/\", \"\\\\\\\"\"]").outline())
        .isEqualTo(
            """
            list 1:1-1:38
              QUOTED 'a"b' 1:2-1:8
              QUOTED 'c\\' 1:10-1:15
              QUOTED '\u00E9\\n/' 1:17-1:29
              QUOTED '\\"' 1:31-1:37
            """);
  }

  @Test
  void aCommaOrAColonInATextIsNoPunctuation() {
    assertThat(Reading.json("{\"a:,\":\",:[{\",\"b\":2}").outline())
        .isEqualTo(
            """
            map 1:1-1:21
              'a:,': 1:2-1:7
                QUOTED ',:[{' 1:8-1:14
              'b': 1:15-1:18
                PLAIN '2' 1:19-1:20
            """);
  }

  @Test
  void numbersKeepTheirText() {
    String digits = "1234567890".repeat(300);
    Reading reading = Reading.json("[1e3, 1E400, -0, " + digits + "]");
    assertThat(reading.shape())
        .isEqualTo(
            "list\n  PLAIN '1e3'\n  PLAIN '1E400'\n  PLAIN '-0'\n  PLAIN '" + digits + "'\n");
  }

  @Test
  void aMergeKeyAndAnAliasAreMereTextsInJson() {
    Reading reading = Reading.json("{\"<<\": {\"a\": \"*x\"}}");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.shape())
        .isEqualTo("map\n  '<<':\n    map\n      'a':\n        QUOTED '*x'\n");
  }

  @Test
  void theLastOfEqualKeysCountsAndTheOthersAreReported() {
    Reading reading = Reading.json("{\"a\": 1,\n\"b\": 2,\n\"a\": 3,\n \"a\": 4, \"\\u0061\": 5}");
    assertThat(reading.shape()).isEqualTo("map\n  'b':\n    PLAIN '2'\n  'a':\n    PLAIN '5'\n");
    assertThat(reading.complaints())
        .isEqualTo(
            """
            DUPLICATE_KEY 1:2 `a` appears on line 1 and again on line 3: the last one counts
            DUPLICATE_KEY 3:1 `a` appears on line 3 and again on line 4: the last one counts
            DUPLICATE_KEY 4:2 `a` appears twice on line 4: the last one counts
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {"a": 1,}        | 1:9  found `}` after a comma: JSON does not allow a trailing comma
          [1,]             | 1:4  found `]` after a comma: JSON does not allow a trailing comma
          {'a': 1}         | 1:2  found a single quote: JSON uses double quotes
          {"a": 'b'}       | 1:7  found a single quote: JSON uses double quotes
          {a: 1}           | 1:2  found `a` where a key in double quotes or `}` was expected
          {"a": 1, b: 2}   | 1:10 found `b` where a key in double quotes was expected
          {"a" 1}          | 1:6  found `1` where `:` was expected
          {"a"::1}         | 1:6  found `:` where a value was expected
          {"a": 1 "b": 2}  | 1:9  found `"` where `,` or `}` was expected
          {"a": "b" "c"}   | 1:11 found `"` where `,` or `}` was expected
          {"a": b}         | 1:7  found `b` where a value was expected
          {"a": 012}       | 1:7  found `012` where a value was expected
          {"a": +1}        | 1:7  found `+1` where a value was expected
          {"a": .5}        | 1:7  found `.5` where a value was expected
          {"a": 1.}        | 1:7  found `1.` where a value was expected
          {"a": True}      | 1:7  found `True` where a value was expected
          {"a": NaN}       | 1:7  found `NaN` where a value was expected
          {"a": truex}     | 1:7  found `truex` where a value was expected
          [1 2]            | 1:4  found `2` where `,` or `]` was expected
          [1}              | 1:3  found `}` where `,` or `]` was expected
          {"a": [1}        | 1:9  found `}` where `,` or `]` was expected
          {,}              | 1:2  found `,` where a key in double quotes or `}` was expected
          [,]              | 1:2  found `,` where a value or `]` was expected
          {"a": “b”}       | 1:7  found `“` where a value was expected
          {"a": "\\q"}     | 1:8  found an escape that JSON does not define
          {"a": "\\u12x4"} | 1:8  found an escape that JSON does not define
          {"a\\'b": 1}     | 1:4  found an escape that JSON does not define
          {"a": 1} // c    | 1:10 found a comment: JSON does not allow comments
          /* c */ {}       | 1:1  found a comment: JSON does not allow comments
          {"a": 1 # c      | 1:9  found a comment: JSON does not allow comments
          {} {}            | 1:4  found `{` where the end of the file was expected
          {"a": 1}}        | 1:9  found `}` where the end of the file was expected
          [] 1             | 1:4  found `1` where the end of the file was expected
          hello world      | 1:1  found `hello` where a value was expected
          Resources:       | 1:1  found `Resources` where a value was expected
          """)
  void aFaultHasAPlaceAndSaysWhatWasExpected(String json, String fault) {
    assertThat(Reading.json(json).complaints().replace("UNPARSABLE ", ""))
        .isEqualTo(fault.replaceFirst(" +", " ") + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {           | a key in double quotes or `}`
          {"a"        | `:`
          {"a":       | a value
          {"a": 1     | `,` or `}`
          {"a": 1,    | a key in double quotes
          {"a": "b"   | `,` or `}`
          {"a": []    | `,` or `}`
          [           | a value or `]`
          ["a"        | `,` or `]`
          [1,         | a value
          """)
  void aBracketThatIsNotClosedIsReportedAtTheEndOfTheFile(String json, String expected) {
    Reading reading = Reading.json("[\n " + json + "\n\n");
    assertThat(reading.complaints())
        .isEqualTo(
            "UNPARSABLE 4:1 the file ends where "
                + expected
                + " was expected: see the bracket on line 2\n");
  }

  @Test
  void aTextThatIsNotClosedIsReportedWhereItStarts() {
    assertThat(Reading.json("{\n  \"a\": \"b").complaints())
        .isEqualTo("UNPARSABLE 2:8 the quoted string that starts here is never closed\n");
    assertThat(Reading.json("{\n  \"a\": \"b\n}").complaints())
        .isEqualTo("UNPARSABLE 2:8 the quoted string that starts here is not closed on its line\n");
    assertThat(Reading.json("{\n  \"a\r\n}").complaints())
        .isEqualTo("UNPARSABLE 2:3 the quoted string that starts here is not closed on its line\n");
  }

  @Test
  void controlCharactersStandEscapedOnly() {
    assertThat(Reading.json("{\"a\": \"\u0001\"}").complaints())
        .isEqualTo(
            "UNPARSABLE 1:8 found the character U+0001 in a quoted string:"
                + " JSON needs it escaped\n");
    assertThat(Reading.json("{\"\t\": 1}").complaints())
        .isEqualTo("UNPARSABLE 1:3 found a tab in a quoted string: JSON needs it escaped\n");
    assertThat(Reading.json("[\u200B1]").complaints())
        .isEqualTo("UNPARSABLE 1:2 found the character U+200B where a value or `]` was expected\n");
    assertThat(Reading.json("{\u001B}").complaints())
        .isEqualTo(
            "UNPARSABLE 1:2 found the character U+001B where a key in double quotes or `}`"
                + " was expected\n");
  }

  @Test
  void aFaultInALongLineIsFoundThere() {
    String json = "[" + "\"\uD83D\uDE00\",".repeat(20_000) + "]";
    assertThat(Reading.json(json).complaints())
        .isEqualTo(
            "UNPARSABLE 1:100002 found `]` after a comma: JSON does not allow a trailing comma\n");
  }

  @Test
  void whatIsQuotedInAMessageIsShort() {
    assertThat(Reading.json("[" + "x".repeat(5000) + "]").complaints())
        .isEqualTo(
            "UNPARSABLE 1:2 found `" + "x".repeat(30) + "...` where a value or `]` was expected\n");
  }
}
