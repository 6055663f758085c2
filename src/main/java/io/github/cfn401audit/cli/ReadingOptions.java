package io.github.cfn401audit.cli;

import io.github.cfn401audit.assembly.Input;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options of every command that reads templates.
 *
 * @param input what to read
 * @param parameters the words of {@code --parameters}, in order
 * @param configuration the name of the configuration file; empty for the nearest one
 * @param oneWorld true where all templates belong together
 * @param verbose true where notes about the input are printed, too
 * @param color true where problems are printed in colours
 */
record ReadingOptions(
    Input input,
    List<String> parameters,
    Optional<String> configuration,
    boolean oneWorld,
    boolean verbose,
    boolean color) {
  ReadingOptions {
    parameters = List.copyOf(parameters);
  }

  /** The options that these words state. */
  static ReadingOptions of(Console console, CommandWords words) {
    return of(console, words, words.paths());
  }

  /** The same for these paths, without the words before them. */
  static ReadingOptions of(Console console, CommandWords words, List<String> paths) {
    return new ReadingOptions(
        input(console, words, paths),
        words.texts("--parameters"),
        words.text("--config"),
        words.has("--one-world"),
        words.has("--verbose"),
        OptionValues.color(console, words));
  }

  private static Input input(Console console, CommandWords words, List<String> named) {
    List<Path> paths = new ArrayList<>();
    boolean standardInput = false;
    for (String word : named) {
      if (word.equals("-")) {
        standardInput = true;
      } else {
        paths.add(path(word));
      }
    }
    if (paths.isEmpty() && !standardInput) {
      if (!Files.isDirectory(console.currentFolder().resolve("cdk.out"))) {
        throw new UsageException(
            "no PATH given, and there is no cdk.out here: name a cloud assembly, a template or a"
                + " folder");
      }
      paths.add(Path.of("cdk.out"));
    }
    try {
      return new Input(paths, standardInput, words.texts("--exclude"));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--exclude: " + e.getMessage());
    }
  }

  private static Path path(String word) {
    if (word.isEmpty()) {
      throw new UsageException(
          "a PATH is empty: name a cloud assembly, a template or a folder, or use . for this one");
    }
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new UsageException("`" + word + "` is not a path");
    }
  }
}
