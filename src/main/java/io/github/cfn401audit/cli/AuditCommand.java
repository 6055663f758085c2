package io.github.cfn401audit.cli;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.change.SinceBaseline;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.github.GithubReport;
import io.github.cfn401audit.report.json.JsonReport;
import io.github.cfn401audit.report.markdown.MarkdownReport;
import io.github.cfn401audit.report.sarif.SarifReport;
import io.github.cfn401audit.report.sarif.SarifRun;
import io.github.cfn401audit.report.text.TextReport;
import io.github.cfn401audit.suppression.SuppressedAudit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The command {@code audit}, which reports what is certain to fail, and why. */
final class AuditCommand {
  private AuditCommand() {}

  /** Audits, writes the reports and the baseline, and gives the exit code. */
  static int run(Console console, AuditOptions options) {
    Optional<PreviousVersion> previous =
        options.previous().isPresent()
            ? Optional.of(
                PreviousVersion.read(console, options.previous().get(), options.reading()))
            : Optional.empty();
    Reading reading =
        Reading.of(
            console,
            options.reading(),
            (library, stated, configuration) ->
                SuppressedAudit.of(
                    library,
                    stated,
                    configuration.with(options.levels()),
                    previous.isPresent()
                        ? previous.get().staleDeployments(library, stated)
                        : List.of(),
                    () -> LocalDate.now(ZoneOffset.UTC)));
    AuditResult whole = reading.result();
    SinceBaseline since = options.baselines().compare(whole, reading.files());
    AuditResult result = whole.with(since.fresh());
    int code = reading.exitCode();
    FilesRead read =
        options.baselines().toCompare().map(reading.read()::and).orElse(reading.read());
    if (previous.isPresent()) {
      code = Math.max(code, previous.get().exitCode());
      read = previous.get().addTo(read);
    }
    ReportSettings compared =
        placing(options.settings().since(since), console, reading, read, result);
    CdkAssembly assembly = CdkAssembly.of(console, options.reading().input());
    SarifRun run = new SarifRun(options.category(), reading.failure());
    if (!options
        .outputs()
        .write(
            console,
            read,
            reading.templatesFound(),
            format -> report(format, result, compared, run, assembly))) {
      code = ExitCode.USAGE;
    }
    if (!options.baselines().write(console, reading.read(), whole.findings(), reading.failure())) {
      code = ExitCode.USAGE;
    }
    return Math.max(code, options.failOn().isMetBy(result) ? ExitCode.FINDINGS : ExitCode.CLEAN);
  }

  /** Sources are searched only where a finding is about a construct. */
  private static ReportSettings placing(
      ReportSettings settings,
      Console console,
      Reading reading,
      FilesRead read,
      AuditResult result) {
    for (Finding finding : result.findings()) {
      if (!finding.resource().constructPath().isEmpty()) {
        return AuthoredSettings.of(settings, console, reading, read);
      }
    }
    return settings;
  }

  private static String report(
      Format format,
      AuditResult result,
      ReportSettings settings,
      SarifRun run,
      CdkAssembly assembly) {
    return switch (format) {
      case JSON -> JsonReport.of(result, settings, true);
      case SARIF -> SarifReport.of(result, settings, run);
      case GITHUB -> GithubReport.of(result, settings);
      case MARKDOWN -> MarkdownReport.of(result, settings);
      case CDK -> assembly.report(result, settings);
      case TEXT -> TextReport.of(result, settings);
      case CSV -> throw new IllegalArgumentException("an audit has no table of one kind of row");
    };
  }
}
