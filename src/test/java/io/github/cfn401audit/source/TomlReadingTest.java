package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A TOML text as a tree, with its places. */
class TomlReadingTest {
  private final List<Problem> problems = new ArrayList<>();

  private Optional<Node> read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SourceText source = SourceText.decode(bytes, "a.toml", problems::add).orElseThrow();
    return NodeReader.read(source, problems::add);
  }

  /** {@code name 1:1 = value 1:1}, one line for each scalar. */
  private static List<String> lines(Node node, String name) {
    List<String> lines = new ArrayList<>();
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        lines.addAll(lines(entry.value(), name + "." + entry.key().text()));
      }
    } else if (node instanceof ListNode list) {
      for (int at = 0; at < list.items().size(); at++) {
        lines.addAll(lines(list.items().get(at), name + "[" + at + "]"));
      }
    } else if (node instanceof ScalarNode scalar) {
      SourceRange range = scalar.range();
      String place = range.line() + ":" + range.column();
      lines.add(name + " " + scalar.style() + " " + scalar.text() + " at " + place);
    }
    return lines;
  }

  @Test
  void tablesListsAndScalarsHaveTheirPlaces() {
    Node root =
        read("""
                version = 0.1
                [default.deploy.parameters]
                "odd key" = 'one'
                "𝒌".a = 12
                list = [
                  "x", # why
                  # and
                  true,
                ]
                inline = { b = 1979-05-27, c = ["y"] }
                [[many]]
                d = \"""two
                lines\"""
                """)
            .orElseThrow();
    assertThat(lines(root, ""))
        .containsExactly(
            ".version PLAIN 0.1 at 1:1",
            ".default.deploy.parameters.odd key QUOTED one at 3:1",
            ".default.deploy.parameters.𝒌.a PLAIN 12 at 4:1",
            ".default.deploy.parameters.list[0] QUOTED x at 6:3",
            ".default.deploy.parameters.list[1] PLAIN true at 8:3",
            ".default.deploy.parameters.inline.b PLAIN 1979-05-27 at 10:12",
            ".default.deploy.parameters.inline.c[0] QUOTED y at 10:33",
            ".many[0].d QUOTED two\nlines at 12:1");
    assertThat(problems).isEmpty();
  }

  @Test
  void aFaultHasAPlace() {
    assertThat(read("a = 1\nb = [1,\n")).isEmpty();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).code()).isEqualTo(Problem.Code.UNPARSABLE);
    assertThat(problems.get(0).line()).isEqualTo(3);
    assertThat(problems.get(0).message()).startsWith("is not valid TOML: unexpected end of input");
  }

  @Test
  void aKeyThatStandsTwiceIsAFault() {
    assertThat(read("a = 1\na = 2\n")).isEmpty();
    assertThat(problems).extracting(Problem::line).containsExactly(2);
  }

  @Test
  void whatIsNestedTooDeepIsRefusedAndNotFollowed() {
    assertThat(read("a = " + "[".repeat(100_000) + "]".repeat(100_000))).isEmpty();
    assertThat(problems).extracting(Problem::code).containsExactly(Problem.Code.TOO_DEEP);
  }

  @Test
  void fiveHundredLevelsAreRead() {
    assertThat(read("a = " + "[".repeat(500) + "]".repeat(500))).isPresent();
    assertThat(problems).isEmpty();
  }
}
