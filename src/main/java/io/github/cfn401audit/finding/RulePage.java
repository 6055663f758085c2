package io.github.cfn401audit.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of a rule: its documentation, its help in SARIF, its {@code explain} text and its test.
 * The only place of its title, level, answer and references.
 */
public final class RulePage {
  private final RuleId id;
  private final FrontMatter front;
  private final String markdown;
  private final Map<String, String> sections;

  RulePage(FrontMatter front, String markdown, Map<String, String> sections) {
    this.id = new RuleId(front.id());
    this.front = front;
    this.markdown = markdown;
    this.sections = Map.copyOf(sections);
  }

  /** The facts at the head of a page. */
  record FrontMatter(
      String id,
      String title,
      String family,
      Level level,
      String answer,
      String since,
      List<String> references) {
    FrontMatter {
      references = List.copyOf(references);
    }
  }

  /** The page of that rule; empty where there is none. */
  public static Optional<RulePage> of(RuleId id) {
    if (!isKebabCase(id.value())) {
      return Optional.empty();
    }
    try (InputStream page = RulePage.class.getResourceAsStream("/rules/" + id + ".md")) {
      return page == null
          ? Optional.empty()
          : Optional.of(
              RulePageReader.read(
                  id.value(), new String(page.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException("the page of " + id + " cannot be read", broken);
    }
  }

  private static boolean isKebabCase(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      boolean allowed =
          (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
      if (!allowed) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The rule that the page is about. */
  public RuleId id() {
    return id;
  }

  /** The failure in one line, without full stop. */
  public String title() {
    return front.title();
  }

  /** The group of rules that it belongs to. */
  public String family() {
    return front.family();
  }

  /** The level of a finding to which nothing was dropped. */
  public Level level() {
    return front.level();
  }

  /** What the user sees: {@code 401}, {@code 403}, {@code deploy} and so on. */
  public String answer() {
    return front.answer();
  }

  /** The first version that had the rule. */
  public String since() {
    return front.since();
  }

  /** The addresses of the documents that say so, the most telling first. */
  public List<String> references() {
    return front.references();
  }

  /** The Markdown under {@code ## heading}, without the heading; empty where there is none. */
  public String section(String heading) {
    return sections.getOrDefault(heading, "");
  }

  /** A section without the marks of Markdown. */
  public String plainText(String heading) {
    return PlainMarkdown.of(section(heading));
  }

  /**
   * The first sentence of "How to fix it" as it follows {@code help:}: without full stop, its first
   * letter in lower case.
   */
  public String cure() {
    return PlainMarkdown.firstSentence(section("How to fix it"));
  }

  /** The whole page without the facts at its head, ending with one line break. */
  public String markdown() {
    return markdown;
  }

  /** The page without the last section, which only completes the examples for the tests. */
  public String documentation() {
    int harness = markdown.indexOf("\n## Around it\n");
    return harness < 0 ? markdown : markdown.substring(0, harness);
  }
}
