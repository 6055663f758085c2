package io.github.cfn401audit.report.text;

import io.github.cfn401audit.comparison.AccessChange;
import io.github.cfn401audit.comparison.Comparison;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.report.DiffWords;
import io.github.cfn401audit.report.ReportSettings;

/** What a change does to who can call what, for a person at a terminal. */
public final class DiffText {
  private static final int INDENT = 9;

  private DiffText() {}

  /** What got worse, what else changed, the new findings, and the counts. */
  public static String of(Comparison comparison, ReportSettings settings) {
    TerminalPage page = new TerminalPage(settings.color());
    for (AccessChange change : comparison.changes()) {
      String label = change.worse() ? "worse" : label(change);
      WrappedText.print(page, label, INDENT, DiffWords.of(change));
      for (String detail : change.details()) {
        WrappedText.print(page, "", INDENT + 2, detail);
      }
    }
    boolean first = true;
    for (Finding finding : comparison.newFindings()) {
      if (finding.level().isAtLeast(settings.minLevel())) {
        if (first) {
          page.endPart();
        }
        first = false;
        page.add(Paint.of(finding.level()), "new " + finding.level().id());
        page.add("[" + finding.rule() + "] ").add(finding.message()).endLine();
        String place = finding.range().file().name() + ":" + finding.range().line();
        page.blanks(INDENT).add(Paint.DIM, place).endLine();
      }
    }
    if (!(comparison.changes().isEmpty() && first)) {
      page.endPart();
    }
    page.add(DiffWords.counts(comparison)).endLine();
    return page.text();
  }

  private static String label(AccessChange change) {
    return switch (change.kind()) {
      case GAINED, PROTECTED -> "gain";
      case NEW -> "new";
      case UNREAD, UNDECIDED -> "unknown";
      default -> "note";
    };
  }
}
