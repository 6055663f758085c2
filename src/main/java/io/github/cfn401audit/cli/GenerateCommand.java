package io.github.cfn401audit.cli;

import io.github.cfn401audit.caller.CallableMethods;
import io.github.cfn401audit.caller.postman.CollectionGenerator;
import io.github.cfn401audit.caller.postman.GeneratedCollection;
import io.github.cfn401audit.report.json.PostmanJson;
import io.github.cfn401audit.source.NameHint;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The command {@code postman generate}, which writes a collection that fits the templates. */
final class GenerateCommand {
  private static final String ENDING = ".json";

  private GenerateCommand() {}

  /** Audits, writes the collection and perhaps its environment, and gives the exit code. */
  static int run(Console console, CommandWords words) {
    List<String> paths = words.paths();
    Optional<Path> file = words.text("--output").map(name -> file(console, name));
    Set<String> named = new LinkedHashSet<>(words.texts("--client"));
    JudgedReading judged =
        JudgedReading.of(
            console, ReadingOptions.of(console, words, paths.subList(1, paths.size())));
    Reading reading = judged.reading();
    CallableMethods methods = judged.methods();
    if (reading.templatesFound()) {
      refuseUnknown(named, methods);
    }
    GeneratedCollection collection =
        CollectionGenerator.of(reading.result().methods(), methods.access(), named);
    String text = PostmanJson.of(collection);
    if (file.isEmpty()) {
      console.out().print(text);
      return reading.exitCode();
    }
    Path environment = environment(file.get());
    boolean written =
        Outputs.write(console, reading.read(), file.get(), text)
            && Outputs.write(
                console, reading.read(), environment, PostmanJson.environmentOf(collection));
    return written ? reading.exitCode() : ExitCode.USAGE;
  }

  private static void refuseUnknown(Set<String> named, CallableMethods methods) {
    TreeSet<String> known = new TreeSet<>();
    methods
        .access()
        .forEach(access -> access.model().clients().forEach(client -> known.add(client.name())));
    for (String name : named) {
      if (!known.contains(name)) {
        throw new UsageException(
            "--client: these templates declare no app client `"
                + name
                + "`"
                + NameHint.hintOrKnown(name, List.copyOf(known), "they declare"));
      }
    }
  }

  private static Path file(Console console, String name) {
    try {
      if (!name.isEmpty()) {
        return console.currentFolder().resolve(name);
      }
    } catch (InvalidPathException e) {
      // Reported below, like an empty name.
    }
    throw new UsageException("--output: `" + name + "` is not a file name");
  }

  /** {@code X.json} has its environment in {@code X.environment.json}. */
  private static Path environment(Path collection) {
    String name = String.valueOf(collection.getFileName());
    String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    return collection.resolveSibling(stem + ".environment" + ENDING);
  }
}
