package io.github.cfn401audit.cli;

import io.github.cfn401audit.report.ReportSettings;
import java.util.List;

/**
 * The options of the command {@code access}.
 *
 * @param outputs which format goes where
 * @param settings what the reports print
 * @param reading what is read, and how
 */
record AccessOptions(Outputs outputs, ReportSettings settings, ReadingOptions reading) {
  private static final List<Format> FORMATS = List.of(Format.TEXT, Format.JSON);

  /** The options that these words state; a value that cannot be used is a usage error. */
  static AccessOptions of(Console console, CommandWords words) {
    return new AccessOptions(
        Outputs.of(console, words, FORMATS),
        OptionValues.settings(console, words),
        ReadingOptions.of(console, words));
  }
}
