package io.github.cfn401audit.report.text;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.report.AccessCells;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.Tally;
import java.util.List;

/** The table of every method, what it accepts, and which client opens it. */
public final class AccessTable {
  private AccessTable() {}

  /** One aligned line per method under a line of headings, then the counts. */
  public static String of(AuditResult result, ReportSettings settings) {
    TerminalPage page = new TerminalPage(settings.color());
    if (!result.methods().isEmpty()) {
      print(page, result.methods(), AccessCells.of(result.methods(), settings));
      AssumedText.print(page, result.methods(), settings.verbose());
      page.endPart();
    }
    page.add(Tally.of(result).methodsLine(result.incomplete())).endLine();
    return page.text();
  }

  private static void print(TerminalPage page, List<AccessRow> rows, AccessCells cells) {
    TextTable table = new TextTable(3, 3);
    table.add(Paint.DIM, cells.headings());
    for (AccessRow row : rows) {
      table.add(Paint.PLAIN, cells.of(row));
    }
    table.print(page, 0);
  }
}
