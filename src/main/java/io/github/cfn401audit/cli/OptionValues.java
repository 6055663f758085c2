package io.github.cfn401audit.cli;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.suppression.LevelOverrides;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The values of options that take one word of a short list, with their defaults. */
final class OptionValues {
  private OptionValues() {}

  /** The level of {@code --min-level}. */
  static Level minLevel(CommandWords words) {
    String given = words.text("--min-level").orElse("warning");
    return Level.of(given)
        .orElseThrow(
            () ->
                new UsageException(
                    "--min-level takes error, warning or note, not `" + given + "`"));
  }

  /** The level of {@code --fail-on}; empty for {@code never}. */
  static Optional<Level> failOn(CommandWords words) {
    String given = words.text("--fail-on").orElse("error");
    Optional<Level> level = Level.of(given);
    if (level.isEmpty() && !given.equals("never")) {
      throw new UsageException(
          "--fail-on takes error, warning, note or never, not `" + given + "`");
    }
    return level;
  }

  /** The levels of {@code --level}. */
  static LevelOverrides levels(CommandWords words) {
    try {
      return LevelOverrides.of(words.texts("--level"));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--level: " + e.getMessage());
    }
  }

  /** The category of {@code --category}, without the slash that ends it in SARIF. */
  static String category(CommandWords words) {
    Optional<String> given = words.text("--category");
    String category = given.orElse("");
    int end = category.length();
    while (end > 0 && category.charAt(end - 1) == '/') {
      end--;
    }
    if (given.isPresent() && category.substring(0, end).isBlank()) {
      throw new UsageException("--category takes a name, not `" + category + "`");
    }
    return category.substring(0, end);
  }

  /**
   * True where colours are asked for, or by default where a person reads or the environment forces
   * them, and nobody has opted out.
   */
  static boolean color(Console console, CommandWords words) {
    String given = words.text("--color").orElse("auto");
    return switch (given) {
      case "always" -> true;
      case "never" -> false;
      case "auto" ->
          console.environment().getOrDefault("NO_COLOR", "").isEmpty()
              && (isForced(console)
                  || (console.isTerminal()
                      && !console.environment().getOrDefault("TERM", "").equals("dumb")));
      default ->
          throw new UsageException("--color takes auto, always or never, not `" + given + "`");
    };
  }

  private static boolean isForced(Console console) {
    for (String name : List.of("FORCE_COLOR", "CLICOLOR_FORCE")) {
      String value = console.environment().getOrDefault(name, "");
      if (!value.isEmpty() && !value.equals("0") && !value.equals("false")) {
        return true;
      }
    }
    return false;
  }

  /** The settings that all reports of a run share. */
  static ReportSettings settings(Console console, CommandWords words) {
    return new ReportSettings(
            minLevel(words),
            color(console, words),
            words.has("--verbose"),
            Version.current(),
            sourceRoot(console, words))
        .showingSuppressed(words.has("--show-suppressed"));
  }

  /** The folder given, else the one that holds {@code .git}, else the current one. */
  private static Path sourceRoot(Console console, CommandWords words) {
    Path here = console.currentFolder().toAbsolutePath().normalize();
    Optional<String> given = words.text("--source-root");
    if (given.isPresent()) {
      Path root = here.resolve(given.get()).normalize();
      if (given.get().isEmpty() || !Files.isDirectory(root)) {
        throw new UsageException("--source-root: there is no folder `" + given.get() + "`");
      }
      return root;
    }
    Path folder = here;
    while (folder != null) {
      if (Files.exists(folder.resolve(".git"))) {
        return folder;
      }
      folder = folder.getParent();
    }
    return here;
  }
}
