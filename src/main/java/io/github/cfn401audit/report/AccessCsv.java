package io.github.cfn401audit.report;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.audit.AuditResult;
import java.util.List;

/**
 * The access table as comma-separated values for a spreadsheet. A cell that a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
public final class AccessCsv {
  private static final String FORMULA = "=+-@\t\r";

  private AccessCsv() {}

  /** A line of headings, and one line per method. */
  public static String of(AuditResult result) {
    AccessColumns columns = AccessColumns.of(result.methods());
    StringBuilder text = new StringBuilder(line(columns.headings()));
    for (AccessRow row : result.methods()) {
      text.append(line(columns.of(row)));
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return String.join(",", cells.stream().map(AccessCsv::quoted).toList()) + "\n";
  }

  private static String quoted(String cell) {
    String visible = VisibleText.of(cell);
    boolean acts = !visible.isEmpty() && FORMULA.indexOf(visible.charAt(0)) >= 0;
    String harmless = acts ? "'" + visible : visible;
    return harmless.contains(",") || harmless.contains("\"")
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
