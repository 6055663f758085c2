package io.github.cfn401audit.cli;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.comparison.AccessChange;
import io.github.cfn401audit.comparison.ComparedVersion;
import io.github.cfn401audit.comparison.Comparison;
import io.github.cfn401audit.report.DiffFindings;
import io.github.cfn401audit.report.json.DiffJson;
import io.github.cfn401audit.report.markdown.DiffMarkdown;
import io.github.cfn401audit.report.sarif.SarifReport;
import io.github.cfn401audit.report.sarif.SarifRun;
import io.github.cfn401audit.report.text.DiffText;
import java.util.Optional;

/** The command {@code diff}, which tells what a change does to who can call what. */
final class DiffCommand {
  private DiffCommand() {}

  /** Compares, writes the reports, and gives the exit code. */
  static int run(Console console, DiffOptions options) {
    try (ComparedSide before = ComparedSide.of(console, options.before(), options.words());
        ComparedSide now = ComparedSide.of(console, options.now(), options.words())) {
      return run(console, options, before, now);
    }
  }

  private static int run(
      Console console, DiffOptions options, ComparedSide before, ComparedSide now) {
    Reading old = before.read(console, Optional.empty());
    Reading reading = now.read(console, Optional.of(before));
    if (!old.templatesFound() || !reading.templatesFound()) {
      return ExitCode.USAGE;
    }
    ComparedVersion earlier = before.version(old);
    ComparedVersion today = now.version(reading);
    Comparison comparison = Comparison.of(earlier, today, options.allowsOpen());
    AuditResult worse = reading.result().with(DiffFindings.of(comparison, today.rows()));
    boolean written =
        options
            .outputs()
            .write(
                console,
                reading.read(),
                true,
                format -> report(format, comparison, worse, options));
    int code = fails(comparison, options) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    int ofInput = Math.max(old.exitCode(), reading.exitCode());
    return written ? Math.max(code, ofInput) : ExitCode.USAGE;
  }

  private static boolean fails(Comparison comparison, DiffOptions options) {
    boolean undecided =
        options.failsOnUndecided()
            && comparison.changes().stream()
                .anyMatch(change -> change.kind() == AccessChange.Kind.UNDECIDED);
    boolean unread =
        comparison.changes().stream().anyMatch(change -> change.kind() == AccessChange.Kind.UNREAD);
    return comparison.hasWorse()
        || unread
        || undecided
        || comparison.newFindings().stream()
            .anyMatch(finding -> options.failOn().filter(finding.level()::isAtLeast).isPresent());
  }

  private static String report(
      Format format, Comparison comparison, AuditResult worse, DiffOptions options) {
    return switch (format) {
      case JSON -> DiffJson.of(comparison, options.settings());
      case MARKDOWN -> DiffMarkdown.of(comparison, options.settings());
      case SARIF -> SarifReport.of(worse, options.settings(), new SarifRun("diff", ""));
      default -> DiffText.of(comparison, options.settings());
    };
  }
}
