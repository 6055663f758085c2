package io.github.cfn401audit.cli;

import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.suppression.LevelOverrides;
import java.util.List;
import java.util.Optional;

/**
 * The options of the command {@code audit}.
 *
 * @param failOn what ends the run with 1
 * @param outputs which format goes where
 * @param settings what the reports print
 * @param levels the levels that replace those of rules
 * @param category what tells this run from other uploads of the same commit; may be empty
 * @param baselines the baseline to compare with, and the one to write
 * @param previous where the previous version is; empty where nothing is compared with one
 * @param reading what is read, and how
 */
record AuditOptions(
    FailOn failOn,
    Outputs outputs,
    ReportSettings settings,
    LevelOverrides levels,
    String category,
    Baselines baselines,
    Optional<String> previous,
    ReadingOptions reading) {

  private static final List<Format> FORMATS =
      List.of(Format.TEXT, Format.JSON, Format.SARIF, Format.GITHUB, Format.MARKDOWN, Format.CDK);

  /** The options that these words state; a value that cannot be used is a usage error. */
  static AuditOptions of(Console console, CommandWords words) {
    FailOn failOn = FailOn.of(words);
    Outputs outputs = Outputs.of(console, words, FORMATS);
    ReportSettings settings = OptionValues.settings(console, words);
    return new AuditOptions(
        failOn,
        outputs,
        settings,
        OptionValues.levels(words),
        OptionValues.category(words),
        Baselines.of(console, words, settings),
        words.text("--previous"),
        ReadingOptions.of(console, words));
  }
}
