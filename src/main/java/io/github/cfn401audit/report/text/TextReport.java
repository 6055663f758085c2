package io.github.cfn401audit.report.text;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.report.BaselineWords;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.RulePages;
import io.github.cfn401audit.report.SuppressedWords;
import io.github.cfn401audit.report.Tally;
import java.util.List;

/** The report for a person at a terminal. */
public final class TextReport {
  private TextReport() {}

  /**
   * Every finding at or above the level asked for; in a run without errors what is accepted and how
   * to get it; every cause that leaves methods undecided; and the counts.
   */
  public static String of(AuditResult result, ReportSettings settings) {
    TerminalPage page = new TerminalPage(settings.color());
    FindingText findings = new FindingText(page, new RulePages(), settings);
    for (Finding finding : result.findings()) {
      if (finding.level().isAtLeast(settings.minLevel())) {
        page.endPart();
        findings.print(finding);
      }
    }
    if (settings.showsSuppressed()) {
      SuppressedText.print(page, result.suppressed());
    }
    Tally tally = Tally.of(result);
    if (tally.errors() == 0) {
      AcceptedText.print(page, result.methods(), settings.verbose());
    }
    AssumedText.print(page, result.methods(), settings.verbose());
    UndecidedText.print(page, result.methods());
    List<String> gone = BaselineWords.gone(settings.since());
    if (!gone.isEmpty()) {
      page.endPart();
      gone.forEach(line -> page.add("no longer found: " + line).endLine());
    }
    page.endPart();
    page.add(tally.findingsLine(settings.minLevel())).endLine();
    for (String line :
        List.of(
            SuppressedWords.count(result.suppressed(), settings.showsSuppressed()),
            BaselineWords.counts(settings.since()))) {
      if (!line.isEmpty()) {
        page.add(line).endLine();
      }
    }
    page.add(tally.methodsLine(result.incomplete())).endLine();
    return page.text();
  }
}
