package io.github.cfn401audit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which formats go where. */
final class Outputs {
  private final List<String> toConsole = new ArrayList<>();
  private final Map<String, List<Path>> toFiles = new LinkedHashMap<>();

  private Outputs() {}

  /** Reads {@code --format}; text goes to the console where nothing else does. */
  static Outputs of(Console console, CommandWords words, List<String> known) {
    Outputs outputs = new Outputs();
    for (String word : words.texts("--format")) {
      int equals = word.indexOf('=');
      String format = equals < 0 ? word : word.substring(0, equals);
      if (!known.contains(format)) {
        throw new UsageException(
            "unknown format `" + format + "`: " + String.join(", ", known) + " are known");
      }
      if (equals < 0) {
        outputs.toConsole.add(format);
      } else {
        outputs
            .toFiles
            .computeIfAbsent(format, key -> new ArrayList<>())
            .add(file(console, word.substring(equals + 1)));
      }
    }
    if (outputs.toConsole.size() > 1) {
      throw new UsageException(
          "two formats to standard output: write one to a file, as in -f "
              + outputs.toConsole.get(1)
              + "=FILE");
    }
    if (outputs.toConsole.isEmpty() && !words.has("--quiet")) {
      outputs.toConsole.add("text");
    }
    return outputs;
  }

  private static Path file(Console console, String name) {
    try {
      if (!name.isEmpty()) {
        return console.currentFolder().resolve(name);
      }
    } catch (InvalidPathException e) {
      // Said below, as for no name at all.
    }
    throw new UsageException("--format: `" + name + "` is no file name");
  }

  /** Writes every output; false where a file could not be written, which has then been said. */
  boolean write(Console console, Function<String, String> report) {
    boolean written = true;
    for (Map.Entry<String, List<Path>> entry : toFiles.entrySet()) {
      String text = report.apply(entry.getKey());
      for (Path file : entry.getValue()) {
        written &= write(console, file, text);
      }
    }
    for (String format : toConsole) {
      console.out().print(report.apply(format));
      console.out().flush();
    }
    return written;
  }

  private static boolean write(Console console, Path file, String text) {
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      console.complain("cfn-401-audit: cannot write " + file.toString().replace('\\', '/'));
      return false;
    }
  }
}
