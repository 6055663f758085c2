package io.github.cfn401audit.report;

import io.github.cfn401audit.finding.Level;
import java.nio.file.Path;

/**
 * What every report prints, and for whom.
 *
 * @param minLevel weaker findings are counted but not shown, except in JSON
 * @param color true where the text goes to a terminal that shows colours
 * @param verbose true where lists in the text are printed whole
 * @param toolVersion the version of this tool
 * @param sourceRoot the folder to which the addresses in SARIF are relative
 */
public record ReportSettings(
    Level minLevel, boolean color, boolean verbose, String toolVersion, Path sourceRoot) {}
