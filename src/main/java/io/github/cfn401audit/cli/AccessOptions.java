package io.github.cfn401audit.cli;

import io.github.cfn401audit.report.ReportSettings;
import java.util.List;

/**
 * The options of the command {@code access}.
 *
 * @param outputs which format goes where
 * @param settings what the reports print
 * @param filter which rows are shown
 * @param wide true where the text has one line per method, however wide
 * @param reading what is read, and how
 */
record AccessOptions(
    Outputs outputs,
    ReportSettings settings,
    AccessFilter filter,
    boolean wide,
    ReadingOptions reading) {
  private static final List<Format> FORMATS =
      List.of(Format.TEXT, Format.JSON, Format.MARKDOWN, Format.CSV);

  /** The options that these words state; a value that cannot be used is a usage error. */
  static AccessOptions of(Console console, CommandWords words) {
    return new AccessOptions(
        Outputs.of(console, words, FORMATS),
        OptionValues.settings(console, words),
        AccessFilter.of(words),
        words.has("--wide"),
        ReadingOptions.of(console, words));
  }
}
