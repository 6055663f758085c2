package io.github.cfn401audit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which formats go where. */
final class Outputs {
  private final List<String> toConsole = new ArrayList<>();
  private final Map<String, List<Path>> toFiles = new LinkedHashMap<>();
  private boolean textUnasked;

  private Outputs() {}

  /** Reads {@code --format}; text goes to the console where nothing else does. */
  static Outputs of(Console console, CommandWords words, List<String> known) {
    Outputs outputs = new Outputs();
    Map<Path, String> formatOf = new HashMap<>();
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
        String name = word.substring(equals + 1);
        Path file = file(console, name);
        String other = formatOf.putIfAbsent(file.toAbsolutePath().normalize(), format);
        if (other != null && !other.equals(format)) {
          throw new UsageException("two formats to one file: " + name);
        }
        outputs.toFiles.computeIfAbsent(format, key -> new ArrayList<>()).add(file);
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
      outputs.textUnasked = true;
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

  /**
   * Writes every output; false where a file could not be written, which has then been said.
   *
   * @param worthReading false where only what was asked for is to be written
   */
  boolean write(Console console, boolean worthReading, Function<String, String> report) {
    boolean written = true;
    for (Map.Entry<String, List<Path>> entry : toFiles.entrySet()) {
      String text = report.apply(entry.getKey());
      for (Path file : entry.getValue()) {
        written &= write(console, file, text);
      }
    }
    if (textUnasked && !worthReading) {
      return written;
    }
    for (String format : toConsole) {
      console.out().print(report.apply(format));
      console.out().flush();
    }
    return written;
  }

  /** Writes a file; false where it could not be written, which has then been said. */
  static boolean write(Console console, Path file, String text) {
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      String name = file.toString().replace('\\', '/');
      console.complain("cfn-401-audit: cannot write " + name + ": " + reason(file, e));
      return false;
    }
  }

  private static String reason(Path file, IOException failure) {
    if (Files.isDirectory(file)) {
      return "it is a folder";
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      return "there is no such folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "it is not permitted";
    }
    String told = failure instanceof FileSystemException e ? e.getReason() : failure.getMessage();
    return told == null ? "the system refuses it" : told;
  }
}
