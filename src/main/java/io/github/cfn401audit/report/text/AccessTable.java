package io.github.cfn401audit.report.text;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.report.AccessColumns;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.Tally;

/** The table of every method with all that is known of its callers, as wide as it has to be. */
public final class AccessTable {
  private AccessTable() {}

  /** One aligned line per method under a line of headings, then the counts. */
  public static String of(AuditResult result, ReportSettings settings) {
    TerminalPage page = new TerminalPage(settings.color());
    if (!result.methods().isEmpty()) {
      AccessColumns columns = AccessColumns.of(result.methods());
      TextTable table = new TextTable(3, 3);
      table.add(Paint.DIM, columns.headings());
      for (AccessRow row : result.methods()) {
        table.add(Paint.PLAIN, columns.of(row));
      }
      table.print(page, 0);
      AssumedText.print(page, result.methods(), settings.verbose());
      page.endPart();
    }
    page.add(Tally.of(result).methodsLine(result.incomplete())).endLine();
    return page.text();
  }
}
