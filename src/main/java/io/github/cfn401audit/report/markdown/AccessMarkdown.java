package io.github.cfn401audit.report.markdown;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.report.AccessColumns;
import io.github.cfn401audit.report.Tally;

/** The access table for documentation, a job summary or a comment. */
public final class AccessMarkdown {
  private AccessMarkdown() {}

  /** The counts and one row per method. */
  public static String of(AuditResult result) {
    AccessColumns columns = AccessColumns.of(result.methods());
    MarkdownTable table = new MarkdownTable(columns.headings());
    for (AccessRow row : result.methods()) {
      table.add(columns.of(row).stream().map(MarkdownText::words).toList());
    }
    return "## Who can call what\n\n"
        + Tally.of(result).methodsLine(result.incomplete())
        + "\n\n"
        + table.text();
  }
}
