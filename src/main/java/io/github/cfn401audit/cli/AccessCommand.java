package io.github.cfn401audit.cli;

import io.github.cfn401audit.report.AccessTable;
import io.github.cfn401audit.report.JsonReport;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.rules.AuditResult;
import java.util.List;
import java.util.Optional;

/** {@code access}: what each method accepts, and who can call it. */
final class AccessCommand {
  private static final List<String> FORMATS = List.of("text", "json");

  private AccessCommand() {}

  static int run(Console console, CommandWords words) {
    boolean color = Choices.color(console, words);
    Outputs outputs = Outputs.of(console, words, FORMATS);
    ReportSettings settings = Choices.settings(console, words, color);
    Optional<Reading> reading = Reading.of(console, words, color);
    if (reading.isEmpty()) {
      return ExitCode.USAGE;
    }
    AuditResult result = reading.get().result();
    boolean written =
        outputs.write(
            console,
            format ->
                format.equals("json")
                    ? JsonReport.of(result, settings, false)
                    : AccessTable.of(result, settings));
    return written ? reading.get().exitCode() : ExitCode.USAGE;
  }
}
