package io.github.cfn401audit.report.text;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.SuppressedFinding;
import io.github.cfn401audit.finding.Suppression;
import io.github.cfn401audit.report.Words;
import io.github.cfn401audit.source.SourceRange;
import java.util.List;

/** The suppressed findings at the end of a text report. */
final class SuppressedText {
  private SuppressedText() {}

  /** Prints each with the reasons that the user gave. */
  static void print(TerminalPage page, List<SuppressedFinding> suppressed) {
    for (SuppressedFinding one : suppressed) {
      Finding finding = one.finding();
      page.endPart();
      page.add("suppressed: " + finding.level().id() + "[" + finding.rule() + "]: ");
      page.add(finding.message() + Words.when(finding.when())).endLine();
      page.add("   --> " + place(finding.range())).endLine();
      for (Suppression by : one.by()) {
        page.add("reason: " + by.reason() + " (" + place(by.at()) + ")").endLine();
      }
    }
  }

  private static String place(SourceRange range) {
    return range.file().name() + ":" + range.line() + ":" + range.column();
  }
}
