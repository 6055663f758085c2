package io.github.cfn401audit.finding;

import io.github.cfn401audit.finding.RulePage.FrontMatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a rule page: facts between two lines of dashes, one per line as {@code key: value}, and
 * sections of Markdown. Pages are ours, so whatever is wrong with one is a bug.
 */
final class RulePageReader {
  private static final String DASHES = "---";

  private final String id;
  private final List<String> lines;
  private final int headEnd;

  private RulePageReader(String id, List<String> lines) {
    this.id = id;
    this.lines = lines;
    this.headEnd = lines.subList(1, lines.size()).indexOf(DASHES) + 1;
  }

  /** The page of that rule from its text. */
  static RulePage read(String id, String text) {
    List<String> lines = text.lines().toList();
    RulePageReader reader = new RulePageReader(id, lines.isEmpty() ? List.of("") : lines);
    reader.require(lines.indexOf(DASHES) == 0 && reader.headEnd > 0, "has no facts at its head");
    return new RulePage(reader.front(), reader.markdown(), reader.sections());
  }

  private FrontMatter front() {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> references = new ArrayList<>();
    for (String line : lines.subList(1, headEnd)) {
      String trimmed = line.strip();
      int colon = trimmed.indexOf(':');
      if (trimmed.startsWith("- ")) {
        references.add(unquoted(trimmed.substring(2)));
      } else if (!trimmed.isEmpty()) {
        require(colon > 0, "has a line without a key at its head: " + trimmed);
        values.put(trimmed.substring(0, colon), unquoted(trimmed.substring(colon + 1)));
      }
    }
    references.addAll(0, inlineList(values.getOrDefault("references", "")));
    require(value(values, "id").equals(id), "is about another rule: " + value(values, "id"));
    return new FrontMatter(
        id,
        value(values, "title"),
        value(values, "family"),
        level(value(values, "level")),
        value(values, "answer"),
        value(values, "since"),
        references);
  }

  private String value(Map<String, String> values, String key) {
    String value = values.getOrDefault(key, "");
    require(!value.isEmpty(), "has no " + key);
    return value;
  }

  private Level level(String name) {
    return Level.of(name).orElseThrow(() -> broken("has an unknown level: " + name));
  }

  private static List<String> inlineList(String value) {
    List<String> items = new ArrayList<>();
    String inner =
        value.startsWith("[") && value.endsWith("]")
            ? value.substring(1, value.length() - 1)
            : value;
    for (String item : inner.split(",", -1)) {
      if (!item.isBlank()) {
        items.add(unquoted(item));
      }
    }
    return items;
  }

  private static String unquoted(String value) {
    String trimmed = value.strip();
    boolean quoted =
        trimmed.length() > 1
            && (trimmed.startsWith("\"") || trimmed.startsWith("'"))
            && trimmed.charAt(trimmed.length() - 1) == trimmed.charAt(0);
    return quoted ? trimmed.substring(1, trimmed.length() - 1) : trimmed;
  }

  private String markdown() {
    return String.join("\n", lines.subList(headEnd + 1, lines.size())).strip() + "\n";
  }

  private Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    String heading = "";
    StringBuilder body = new StringBuilder();
    boolean inCode = false;
    for (String line : lines.subList(headEnd + 1, lines.size())) {
      inCode ^= line.startsWith("```");
      if (!inCode && line.startsWith("## ")) {
        sections.put(heading, body.toString().strip());
        heading = line.substring(3).strip();
        body.setLength(0);
      } else {
        body.append(line).append('\n');
      }
    }
    sections.put(heading, body.toString().strip());
    return sections;
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw broken(otherwise);
    }
  }

  private IllegalStateException broken(String what) {
    return new IllegalStateException("the page of " + id + " " + what);
  }
}
