package io.github.cfn401audit.cli;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.audit.Auditor;
import io.github.cfn401audit.report.json.JsonReport;
import io.github.cfn401audit.report.text.AccessTable;

/** The command {@code access}, which shows what each method accepts and who can call it. */
final class AccessCommand {
  private AccessCommand() {}

  /** Reads, judges and writes the table, and gives the exit code. */
  static int run(Console console, AccessOptions options) {
    Reading reading =
        Reading.of(
            console,
            options.reading(),
            (library, stated, configuration) -> Auditor.judge(library, stated));
    AuditResult result = reading.result();
    boolean written =
        options
            .outputs()
            .write(
                console,
                reading.read(),
                reading.templatesFound(),
                format ->
                    format == Format.JSON
                        ? JsonReport.of(result, options.settings(), false)
                        : AccessTable.of(result, options.settings()));
    return written ? reading.exitCode() : ExitCode.USAGE;
  }
}
