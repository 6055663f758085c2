package io.github.cfn401audit.report.markdown;

import io.github.cfn401audit.comparison.AccessChange;
import io.github.cfn401audit.comparison.Comparison;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.report.DiffWords;
import io.github.cfn401audit.report.ReportSettings;
import java.util.function.Predicate;

/** What a change does to who can call what, for a comment on a pull request. */
public final class DiffMarkdown {
  private static final int LONGEST = 64_000;

  private DiffMarkdown() {}

  /** The counts, what got worse, what else changed, and the new findings. */
  public static String of(Comparison comparison, ReportSettings settings) {
    StringBuilder text = new StringBuilder("## Who can call what: ");
    text.append(DiffWords.counts(comparison)).append("\n\n");
    append(text, "Worse", comparison, AccessChange::worse);
    append(text, "Also changed", comparison, change -> !change.worse());
    StringBuilder findings = new StringBuilder();
    for (Finding finding : comparison.newFindings()) {
      if (finding.level().isAtLeast(settings.minLevel())) {
        findings
            .append("* ")
            .append(finding.level().id())
            .append(' ')
            .append(MarkdownText.code(finding.rule().value()))
            .append(": ")
            .append(MarkdownText.words(finding.message()))
            .append('\n');
      }
    }
    if (findings.length() > 0) {
      text.append("### New findings\n\n").append(findings).append('\n');
    }
    return text.length() <= LONGEST
        ? text.toString()
        : text.substring(0, text.lastIndexOf("\n", LONGEST))
            + "\n\nThe rest was left out to stay within the size limit of GitHub.\n";
  }

  private static void append(
      StringBuilder text, String title, Comparison comparison, Predicate<AccessChange> shown) {
    boolean first = true;
    for (AccessChange change : comparison.changes()) {
      if (shown.test(change)) {
        text.append(first ? "### " + title + "\n\n" : "");
        first = false;
        text.append("* ").append(MarkdownText.words(DiffWords.of(change))).append('\n');
        for (String detail : change.details()) {
          text.append("  * ").append(MarkdownText.words(detail)).append('\n');
        }
      }
    }
    text.append(first ? "" : "\n");
  }
}
