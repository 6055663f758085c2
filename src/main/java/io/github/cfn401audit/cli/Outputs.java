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

/** The outputs of a run: which format goes to the console and which to which files. */
final class Outputs {
  private final List<Format> toConsole = new ArrayList<>();
  private final Map<Format, List<Path>> toFiles = new LinkedHashMap<>();
  private boolean textUnasked;

  private Outputs() {}

  /** Reads the options; text goes to the console where nothing else does. */
  static Outputs of(Console console, CommandWords words, List<Format> known) {
    Outputs outputs = new Outputs();
    Map<Path, Format> formatOf = new HashMap<>();
    for (String word : words.texts("--format")) {
      int equals = word.indexOf('=');
      Format format = named(equals < 0 ? word : word.substring(0, equals), known);
      if (format == Format.CDK) {
        if (equals >= 0) {
          throw new UsageException(
              "-f cdk takes no file: the report has its place in the assembly");
        }
        outputs
            .toFiles
            .computeIfAbsent(format, key -> new ArrayList<>())
            .add(CdkAssembly.only(console, words.paths()).file());
      } else if (equals < 0) {
        outputs.toConsole.add(format);
      } else {
        String name = word.substring(equals + 1);
        Path file = file(console, name);
        Format other = formatOf.putIfAbsent(file.toAbsolutePath().normalize(), format);
        if (other != null && !other.equals(format)) {
          throw new UsageException("two formats for the same file: " + name);
        }
        outputs.toFiles.computeIfAbsent(format, key -> new ArrayList<>()).add(file);
      }
    }
    if (outputs.toConsole.size() > 1) {
      throw new UsageException(
          "only one format can go to standard output; write another to a file, as in -f "
              + outputs.toConsole.get(1).id()
              + "=FILE");
    }
    if (outputs.toConsole.isEmpty() && !words.has("--quiet")) {
      outputs.toConsole.add(Format.TEXT);
      outputs.textUnasked = true;
    }
    return outputs;
  }

  private static Format named(String name, List<Format> known) {
    return Format.of(name, known)
        .orElseThrow(
            () -> new UsageException("unknown format `" + name + "`; use " + choiceOf(known)));
  }

  private static String choiceOf(List<Format> known) {
    List<String> names = known.stream().map(Format::id).toList();
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  private static Path file(Console console, String name) {
    try {
      if (!name.isEmpty()) {
        return console.currentFolder().resolve(name);
      }
    } catch (InvalidPathException e) {
      // Reported below, like an empty name.
    }
    throw new UsageException("--format: `" + name + "` is not a file name");
  }

  /**
   * Writes every output; false where a file could not be written, which has then been reported.
   *
   * @param read the files that are never overwritten
   * @param worthReading false where only what was asked for should be written
   */
  boolean write(
      Console console, FilesRead read, boolean worthReading, Function<Format, String> report) {
    boolean written = true;
    for (Map.Entry<Format, List<Path>> entry : toFiles.entrySet()) {
      String text = report.apply(entry.getKey());
      for (Path file : entry.getValue()) {
        written &= write(console, read, file, text);
      }
    }
    if (textUnasked && !worthReading) {
      return written;
    }
    for (Format format : toConsole) {
      console.out().print(report.apply(format));
      console.out().flush();
    }
    return written;
  }

  /** Writes a file; false where it could not be written, which has then been reported. */
  static boolean write(Console console, FilesRead read, Path file, String text) {
    if (read.contain(file)) {
      complain(console, file, "it is a file that was read");
      return false;
    }
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      complain(console, file, reason(file, e));
      return false;
    }
  }

  private static void complain(Console console, Path file, String why) {
    String name = file.toString().replace('\\', '/');
    console.complain("cfn-401-audit: cannot write " + name + ": " + why);
  }

  private static String reason(Path file, IOException failure) {
    if (Files.isDirectory(file)) {
      return "it is a folder";
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      return "the folder does not exist";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    String told = failure instanceof FileSystemException e ? e.getReason() : failure.getMessage();
    return told == null ? "the system refused it" : told;
  }
}
