package io.github.cfn401audit.cli;

import java.nio.file.Files;
import java.util.Optional;

/**
 * The options of the command {@code log}.
 *
 * @param reading the templates, and how they are read; empty where there are none
 * @param color true where a terminal shows colours
 */
record LogOptions(Optional<ReadingOptions> reading, boolean color) {

  /** The options that these words state; a value that cannot be used is a usage error. */
  static LogOptions of(Console console, CommandWords words) {
    if (words.paths().contains("-")) {
      throw new UsageException("standard input holds the log lines: name the templates by paths");
    }
    boolean templates =
        !words.paths().isEmpty() || Files.isDirectory(console.currentFolder().resolve("cdk.out"));
    return new LogOptions(
        templates ? Optional.of(ReadingOptions.of(console, words)) : Optional.empty(),
        OptionValues.color(console, words));
  }
}
