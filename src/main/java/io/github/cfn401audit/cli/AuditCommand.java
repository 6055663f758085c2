package io.github.cfn401audit.cli;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.change.SinceBaseline;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.github.GithubReport;
import io.github.cfn401audit.report.json.JsonReport;
import io.github.cfn401audit.report.markdown.MarkdownReport;
import io.github.cfn401audit.report.sarif.SarifReport;
import io.github.cfn401audit.report.sarif.SarifRun;
import io.github.cfn401audit.report.text.TextReport;
import io.github.cfn401audit.suppression.LevelOverrides;
import io.github.cfn401audit.suppression.SuppressedAudit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The command {@code audit}, which reports what is certain to fail, and why. */
final class AuditCommand {
  private static final List<Format> FORMATS = List.of(Format.values());

  private AuditCommand() {}

  static int run(Console console, CommandWords words) {
    boolean color = OptionValues.color(console, words);
    Optional<Level> failOn = OptionValues.failOn(words);
    Outputs outputs = Outputs.of(console, words, FORMATS);
    ReportSettings settings = OptionValues.settings(console, words, color);
    LevelOverrides levels = levels(words);
    String category = OptionValues.category(words);
    Baselines baselines = Baselines.of(console, words, settings);
    Reading reading =
        Reading.of(
            console,
            words,
            color,
            (library, stated, configuration) ->
                SuppressedAudit.of(
                    library,
                    stated,
                    configuration.with(levels),
                    () -> LocalDate.now(ZoneOffset.UTC)));
    AuditResult whole = reading.result();
    SinceBaseline since = baselines.compare(whole, reading.files());
    AuditResult result = whole.with(since.fresh());
    ReportSettings compared = settings.since(since);
    int code = reading.exitCode();
    SarifRun run = new SarifRun(category, reading.failure());
    if (!outputs.write(
        console, reading.templatesFound(), format -> report(format, result, compared, run))) {
      code = ExitCode.USAGE;
    }
    if (!baselines.write(console, whole.findings(), reading.failure())) {
      code = ExitCode.USAGE;
    }
    boolean fails =
        failOn.isPresent()
            && result.findings().stream()
                .anyMatch(finding -> finding.level().isAtLeast(failOn.get()));
    return Math.max(code, fails ? ExitCode.FINDINGS : ExitCode.CLEAN);
  }

  private static String report(
      Format format, AuditResult result, ReportSettings settings, SarifRun run) {
    return switch (format) {
      case JSON -> JsonReport.of(result, settings, true);
      case SARIF -> SarifReport.of(result, settings, run);
      case GITHUB -> GithubReport.of(result, settings);
      case MARKDOWN -> MarkdownReport.of(result, settings);
      case TEXT -> TextReport.of(result, settings);
    };
  }

  private static LevelOverrides levels(CommandWords words) {
    try {
      return LevelOverrides.of(words.texts("--level"));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--level: " + e.getMessage());
    }
  }
}
