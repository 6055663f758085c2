package io.github.cfn401audit.report;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.RulePage;
import java.util.List;

/**
 * The words about what to do: an edit that was tried, or the general cure of a rule.
 *
 * @param kind which of both
 * @param words what to do
 */
public record CureWords(Kind kind, String words) {

  /** The kind of a cure: only what was tried is a fix. */
  public enum Kind {
    FIX("Fix"),
    HELP("Help");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** The word before the cure at the start of a sentence. */
    public String title() {
      return title;
    }

    /** The word before the cure at the start of a line of the terminal. */
    public String label() {
      return this == FIX ? "fix" : "help";
    }
  }

  /** The edits that were tried, else the general cure; empty where the rule has none. */
  public static List<CureWords> of(Finding finding, RulePages pages) {
    if (!finding.fixes().isEmpty()) {
      return finding.fixes().stream().map(fix -> new CureWords(Kind.FIX, fix)).toList();
    }
    return pages.of(finding.rule()).map(RulePage::cure).stream()
        .filter(cure -> !cure.isEmpty())
        .map(cure -> new CureWords(Kind.HELP, cure))
        .toList();
  }
}
