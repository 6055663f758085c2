package io.github.cfn401audit.cli;

import io.github.cfn401audit.authored.AuthoredLines;
import io.github.cfn401audit.report.ReportSettings;

/** The settings of a run that places findings in sources; other runs do not load what it needs. */
final class AuthoredSettings {
  private AuthoredSettings() {}

  /** The same settings with the lines that a person wrote. */
  static ReportSettings of(
      ReportSettings settings, Console console, Reading reading, FilesRead read) {
    WorkTree tree = new WorkTree(console.currentFolder(), settings.sourceRoot(), read::add);
    return settings.placing(new AuthoredLines(reading.stacks(), tree));
  }
}
