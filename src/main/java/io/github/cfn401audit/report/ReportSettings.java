package io.github.cfn401audit.report;

import io.github.cfn401audit.change.SinceBaseline;
import io.github.cfn401audit.finding.Level;
import java.nio.file.Path;
import java.util.List;

/**
 * The settings that all reports of a run share.
 *
 * @param minLevel weaker findings are counted but not shown, except in JSON
 * @param color true where the text goes to a terminal that shows colours
 * @param verbose true where lists in the text are printed whole
 * @param toolVersion the version of this tool
 * @param sourceRoot the folder to which the addresses in SARIF are relative
 * @param since what was compared with a baseline
 * @param showsSuppressed true where text and SARIF include suppressed findings
 */
public record ReportSettings(
    Level minLevel,
    boolean color,
    boolean verbose,
    String toolVersion,
    Path sourceRoot,
    SinceBaseline since,
    boolean showsSuppressed) {

  /** Settings of a run that is compared with nothing. */
  public ReportSettings(
      Level minLevel, boolean color, boolean verbose, String toolVersion, Path sourceRoot) {
    this(
        minLevel,
        color,
        verbose,
        toolVersion,
        sourceRoot,
        SinceBaseline.withoutBaseline(List.of()),
        false);
  }

  /** The same settings for a run that was compared. */
  public ReportSettings since(SinceBaseline baseline) {
    return new ReportSettings(
        minLevel, color, verbose, toolVersion, sourceRoot, baseline, showsSuppressed);
  }

  /** The same settings, with suppressed findings shown or not. */
  public ReportSettings showingSuppressed(boolean shows) {
    return new ReportSettings(minLevel, color, verbose, toolVersion, sourceRoot, since, shows);
  }
}
