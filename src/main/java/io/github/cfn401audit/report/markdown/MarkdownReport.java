package io.github.cfn401audit.report.markdown;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.AccessCells;
import io.github.cfn401audit.report.BaselineWords;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.RulePages;
import io.github.cfn401audit.report.SuppressedWords;
import io.github.cfn401audit.report.Tally;
import io.github.cfn401audit.report.UndecidedCause;
import io.github.cfn401audit.report.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The report for a job summary or a comment on a pull request. It fits the size limit of a comment
 * on GitHub, which is below that of a summary, and says what was cut.
 */
public final class MarkdownReport {
  /** GitHub accepts 65,536 characters; whoever posts it may add a line. */
  static final int LONGEST = 65_000;

  private static final int LONGEST_NOTE = 300;
  private static final int MOST_ROWS = 100;
  private static final int MOST_QUESTIONS = 20;

  private final AuditResult result;
  private final ReportSettings settings;
  private final List<String> cut = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private MarkdownReport(AuditResult result, ReportSettings settings) {
    this.result = result;
    this.settings = settings;
  }

  /**
   * The counts, the findings at or above the level asked for with the most severe first, what the
   * methods of their APIs accept, and what leaves methods undecided.
   */
  public static String of(AuditResult result, ReportSettings settings) {
    return new MarkdownReport(result, settings).write();
  }

  private String write() {
    List<Finding> shown =
        result.findings().stream()
            .filter(finding -> finding.level().isAtLeast(settings.minLevel()))
            .sorted(Comparator.comparing(Finding::level, Comparator.<Level>reverseOrder()))
            .toList();
    Tally tally = Tally.of(result);
    text.append("## cfn-401-audit: ").append(tally.findingsLine(settings.minLevel()));
    text.append("\n\n").append(tally.methodsLine(result.incomplete())).append("\n\n");
    String suppressed = SuppressedWords.count(result.suppressed(), true);
    text.append(suppressed).append(suppressed.isEmpty() ? "" : "\n\n");
    appendComparison();
    List<AccessRow> touched = TouchedApis.rows(shown, result.methods());
    String table = table(touched);
    String questions = questions();
    appendFindings(shown, table.length() + questions.length());
    append(table, "the access table");
    append(questions, "what leaves methods undecided");
    if (!cut.isEmpty()) {
      text.append("Left out to stay within the size limit of GitHub: ");
      text.append(String.join(", ", cut)).append(".\n");
    }
    return text.toString();
  }

  private void appendComparison() {
    String compared = BaselineWords.counts(settings.since());
    if (compared.isEmpty()) {
      return;
    }
    text.append(compared).append("\n\n");
    List<String> gone = BaselineWords.gone(settings.since());
    if (!gone.isEmpty()) {
      text.append("No longer found:\n\n");
      gone.forEach(line -> text.append("* ").append(MarkdownText.words(line)).append('\n'));
      text.append('\n');
    }
  }

  /** The table and the questions are kept if they leave half of the space to the findings. */
  private void appendFindings(List<Finding> findings, int rest) {
    MarkdownFinding writer = new MarkdownFinding(settings, new RulePages());
    int limit = LONGEST - LONGEST_NOTE - Math.min(rest, LONGEST / 2);
    int left = 0;
    for (Finding finding : findings) {
      String block = writer.of(finding);
      if (left == 0 && text.length() + block.length() <= limit) {
        text.append(block);
      } else {
        left++;
      }
    }
    if (left > 0) {
      cut.add(left + " of " + Words.count(findings.size(), "finding"));
    }
  }

  private void append(String block, String name) {
    if (text.length() + block.length() <= LONGEST - LONGEST_NOTE) {
      text.append(block);
    } else {
      cut.add(name);
    }
  }

  private String table(List<AccessRow> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    AccessCells cells = AccessCells.of(rows, settings);
    MarkdownTable table = new MarkdownTable(cells.headings());
    for (AccessRow row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
      table.add(cells.of(row).stream().map(MarkdownText::words).toList());
    }
    table.addMore(rows.size() - MOST_ROWS);
    return "### What the methods of these APIs accept\n\n" + table.text();
  }

  private String questions() {
    List<UndecidedCause> causes = UndecidedCause.of(result.methods());
    StringBuilder list = new StringBuilder();
    for (UndecidedCause one : causes.subList(0, Math.min(MOST_QUESTIONS, causes.size()))) {
      list.append("* ").append(MarkdownText.words(one.words()));
      if (!one.question().cure().isEmpty()) {
        list.append(": ").append(MarkdownText.words(one.question().cure()));
      }
      list.append('\n');
    }
    if (causes.size() > MOST_QUESTIONS) {
      list.append("* and ").append(causes.size() - MOST_QUESTIONS).append(" more causes\n");
    }
    return list.length() == 0 ? "" : "### Undecided\n\n" + list + "\n";
  }
}
