package io.github.cfn401audit.cli;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.audit.Auditor;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.json.JsonReport;
import io.github.cfn401audit.report.text.AccessTable;
import java.util.List;

/** The command {@code access}, which shows what each method accepts and who can call it. */
final class AccessCommand {
  private static final List<Format> FORMATS = List.of(Format.TEXT, Format.JSON);

  private AccessCommand() {}

  static int run(Console console, CommandWords words) {
    boolean color = OptionValues.color(console, words);
    Outputs outputs = Outputs.of(console, words, FORMATS);
    ReportSettings settings = OptionValues.settings(console, words, color);
    Reading reading =
        Reading.of(
            console,
            words,
            color,
            (library, stated, configuration) -> Auditor.judge(library, stated));
    AuditResult result = reading.result();
    boolean written =
        outputs.write(
            console,
            reading.templatesFound(),
            format ->
                format == Format.JSON
                    ? JsonReport.of(result, settings, false)
                    : AccessTable.of(result, settings));
    return written ? reading.exitCode() : ExitCode.USAGE;
  }
}
