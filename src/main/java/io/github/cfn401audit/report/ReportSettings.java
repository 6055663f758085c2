package io.github.cfn401audit.report;

import io.github.cfn401audit.authored.AuthoredPlace;
import io.github.cfn401audit.authored.AuthoredPlaces;
import io.github.cfn401audit.change.SinceBaseline;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
 * @param authored the search for the lines that a person wrote; empty where nothing was generated
 */
public record ReportSettings(
    Level minLevel,
    boolean color,
    boolean verbose,
    String toolVersion,
    Path sourceRoot,
    SinceBaseline since,
    boolean showsSuppressed,
    Optional<AuthoredPlaces> authored) {

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
        false,
        Optional.empty());
  }

  /** The same settings for a run that was compared. */
  public ReportSettings since(SinceBaseline baseline) {
    return new ReportSettings(
        minLevel, color, verbose, toolVersion, sourceRoot, baseline, showsSuppressed, authored);
  }

  /** The same settings, with suppressed findings shown or not. */
  public ReportSettings showingSuppressed(boolean shows) {
    return new ReportSettings(
        minLevel, color, verbose, toolVersion, sourceRoot, since, shows, authored);
  }

  /** The same settings with the lines that a person wrote. */
  public ReportSettings placing(AuthoredPlaces places) {
    return new ReportSettings(
        minLevel,
        color,
        verbose,
        toolVersion,
        sourceRoot,
        since,
        showsSuppressed,
        Optional.of(places));
  }

  /** The line that a person wrote for what the finding is about; empty where it is not known. */
  public Optional<AuthoredPlace> authoredPlace(Finding finding) {
    return authored.isPresent() ? authored.get().of(finding) : Optional.empty();
  }
}
