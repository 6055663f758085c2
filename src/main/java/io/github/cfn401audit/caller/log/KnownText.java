package io.github.cfn401audit.caller.log;

import io.github.cfn401audit.finding.RuleId;
import java.util.List;
import java.util.Locale;

/**
 * A text that AWS or a library writes, and what it means.
 *
 * @param parts what all stands in the line, in lower case
 * @param meaning what happened, in one sentence
 * @param advice what to do next
 * @param rules the rules that may explain it, the likeliest first
 * @param source the address of the page or the report that shows the text
 */
public record KnownText(
    List<String> parts, String meaning, String advice, List<RuleId> rules, String source) {
  public KnownText {
    parts = List.copyOf(parts);
    rules = List.copyOf(rules);
  }

  static KnownText of(
      List<String> parts, String meaning, String advice, List<String> rules, String source) {
    return new KnownText(parts, meaning, advice, rules.stream().map(RuleId::new).toList(), source);
  }

  /** True where all of it stands in the line. */
  boolean isIn(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return parts.stream().allMatch(lower::contains);
  }
}
