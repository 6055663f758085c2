package io.github.cfn401audit.cli;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.ReportSettings;
import java.util.List;
import java.util.Optional;

/**
 * The options of the command {@code diff}.
 *
 * @param before the old version: a path, or {@code git:REVISION:PATH}
 * @param now the new version, likewise
 * @param failOn the weakest level of a new finding that is worse; empty for none
 * @param failsOnUndecided true where a method that is no longer decided is worse
 * @param allowsOpen true where a method that became public is not worse
 * @param outputs which format goes where
 * @param settings what the reports print
 * @param words all words, for what is common to all commands
 */
record DiffOptions(
    String before,
    String now,
    Optional<Level> failOn,
    boolean failsOnUndecided,
    boolean allowsOpen,
    Outputs outputs,
    ReportSettings settings,
    CommandWords words) {
  private static final List<Format> FORMATS =
      List.of(Format.TEXT, Format.MARKDOWN, Format.JSON, Format.SARIF);

  /** The options that these words state; a value that cannot be used is a usage error. */
  static DiffOptions of(Console console, CommandWords words) {
    List<String> sides = words.paths();
    if (sides.size() != 2) {
      throw new UsageException(
          "diff takes two versions: cfn-401-audit diff OLD NEW, each a path or git:REVISION:PATH");
    }
    boolean undecided = words.text("--fail-on").filter("undecided"::equals).isPresent();
    return new DiffOptions(
        sides.get(0),
        sides.get(1),
        undecided ? Optional.of(Level.ERROR) : OptionValues.failOn(words),
        undecided,
        words.has("--allow-open"),
        Outputs.of(console, words, FORMATS),
        OptionValues.settings(console, words),
        words);
  }
}
