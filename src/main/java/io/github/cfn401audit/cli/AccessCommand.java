package io.github.cfn401audit.cli;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.audit.Auditor;
import io.github.cfn401audit.report.AccessCsv;
import io.github.cfn401audit.report.json.JsonReport;
import io.github.cfn401audit.report.markdown.AccessMarkdown;
import io.github.cfn401audit.report.text.AccessTable;
import io.github.cfn401audit.report.text.AccessText;

/** The command {@code access}, which shows what each method accepts and who can call it. */
final class AccessCommand {
  private AccessCommand() {}

  /** Reads, judges and writes the table, and gives the exit code. */
  static int run(Console console, AccessOptions options) {
    Reading reading = read(console, options.reading());
    AuditResult whole = reading.result();
    AuditResult shown =
        reading.templatesFound() ? whole.showing(options.filter().of(whole.methods())) : whole;
    boolean written =
        options
            .outputs()
            .write(
                console,
                reading.read(),
                reading.templatesFound(),
                format -> report(format, shown, options));
    return written ? reading.exitCode() : ExitCode.USAGE;
  }

  /** Reads the files and judges who can call what. */
  static Reading read(Console console, ReadingOptions options) {
    return Reading.of(
        console, options, (library, stated, configuration) -> Auditor.access(library, stated));
  }

  private static String report(Format format, AuditResult shown, AccessOptions options) {
    return switch (format) {
      case JSON -> JsonReport.of(shown, options.settings(), false);
      case MARKDOWN -> AccessMarkdown.of(shown);
      case CSV -> AccessCsv.of(shown);
      default ->
          options.wide()
              ? AccessTable.of(shown, options.settings())
              : AccessText.of(shown, options.settings());
    };
  }
}
