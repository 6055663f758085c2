package io.github.cfn401audit.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RulePageReaderTest {
  private static final String TEXT =
      """
      ---
      id: some-rule
      title: "a method: refused"
      family: tokens
      level: warning
      answer: '401 or deploy'
      since: 0.1.0
      references:
        - https://one.example
        - "https://two.example"
      ---

      ## What is wrong

      The pool has **no** [client](https://three.example)
      in these files.

      ## Bad

      ```yaml
      ## no heading
      A: 1
      ```

      ## Around it

      ```yaml
      B: 2
      ```
      """;

  @Test
  void theHeadGivesTheFacts() {
    RulePage page = RulePageReader.read("some-rule", TEXT);
    assertThat(page.id()).isEqualTo(new RuleId("some-rule"));
    assertThat(page.title()).isEqualTo("a method: refused");
    assertThat(page.family()).isEqualTo("tokens");
    assertThat(page.level()).isEqualTo(Level.WARNING);
    assertThat(page.answer()).isEqualTo("401 or deploy");
    assertThat(page.since()).isEqualTo("0.1.0");
    assertThat(page.references()).containsExactly("https://one.example", "https://two.example");
  }

  @Test
  void referencesMayStandOnOneLine() {
    String text =
        TEXT.replace(
            "references:\n  - https://one.example\n  - \"https://two.example\"",
            "references: [https://one.example, \"https://two.example\"]");
    assertThat(RulePageReader.read("some-rule", text).references())
        .containsExactly("https://one.example", "https://two.example");
  }

  @Test
  void aSectionEndsAtTheNextHeadingOutsideOfCode() {
    RulePage page = RulePageReader.read("some-rule", TEXT);
    assertThat(page.section("Bad")).isEqualTo("```yaml\n## no heading\nA: 1\n```");
    assertThat(page.section("Good")).isEmpty();
    assertThat(page.plainText("What is wrong")).isEqualTo("The pool has no client in these files.");
  }

  @Test
  void theMarkdownIsThePageWithoutItsHead() {
    RulePage page = RulePageReader.read("some-rule", TEXT);
    assertThat(page.markdown()).startsWith("## What is wrong\n").endsWith("B: 2\n```\n");
    assertThat(page.documentation()).startsWith("## What is wrong\n").endsWith("A: 1\n```\n");
  }

  @Test
  void windowsLineBreaksMakeNoDifference() {
    RulePage page = RulePageReader.read("some-rule", TEXT.replace("\n", "\r\n"));
    assertThat(page.markdown()).isEqualTo(RulePageReader.read("some-rule", TEXT).markdown());
    assertThat(page.title()).isEqualTo("a method: refused");
  }

  @Test
  void aBrokenPageIsRefusedWithTheReason() {
    assertRefused("", "the page of some-rule has no facts at its head");
    assertRefused("---\nid: some-rule\n", "the page of some-rule has no facts at its head");
    assertRefused(TEXT.replace("level: warning", "level: bad"), "has an unknown level: bad");
    assertRefused(TEXT.replace("level: warning\n", ""), "has no level");
    assertRefused(TEXT.replace("id: some-rule", "id: other"), "is about another rule: other");
    assertRefused(TEXT.replace("since: 0.1.0", "since"), "has a line without a key at its head");
  }

  private static void assertRefused(String text, String reason) {
    assertThatThrownBy(() -> RulePageReader.read("some-rule", text))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(reason);
  }
}
