package io.github.cfn401audit.cli;

import io.github.cfn401audit.assembly.StackTemplate;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.given.ParameterFile;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.given.PlaceName;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceText;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of {@code --parameters}, from words and from files.
 *
 * @param values all of them, in order
 * @param problems what is wrong with the files
 * @param failed true where a file cannot be read
 * @param files the files
 */
record GivenParameters(
    ParameterValues values, List<Problem> problems, boolean failed, List<Path> files) {
  private static final String FILE_SCHEME = "file://";

  GivenParameters {
    problems = List.copyOf(problems);
    files = List.copyOf(files);
  }

  /** A file as a word names it. */
  private record Named(Path path, String name, ParameterFile.Selection wanted) {
    boolean isThere() {
      return Files.exists(path);
    }
  }

  /** Reads the values that each word states, or that the file it names holds. */
  static GivenParameters of(Console console, List<String> words, TemplateLibrary library) {
    List<ParameterValues.Given> values = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<String> stacks = library.roots().stream().map(StackTemplate::name).toList();
    List<Path> files = new ArrayList<>();
    boolean failed = false;
    for (String word : words) {
      Optional<ParameterValues.Given> value = value(word);
      if (value.isPresent()) {
        values.add(value.get());
        continue;
      }
      Named file = file(word, console.currentFolder());
      files.add(file.path());
      Optional<Node> root =
          SourceText.read(file.path(), file.name(), problems::add)
              .flatMap(text -> NodeReader.read(text, problems::add));
      failed |= root.isEmpty();
      root.ifPresent(
          node -> values.addAll(ParameterFile.read(node, file.wanted(), stacks, problems::add)));
    }
    return new GivenParameters(ParameterValues.of(values), problems, failed, files);
  }

  /** {@code [STACK:]KEY=VALUE}, where KEY is a name that CloudFormation allows. */
  private static Optional<ParameterValues.Given> value(String word) {
    int equals = word.indexOf('=');
    if (equals < 0) {
      return Optional.empty();
    }
    String name = word.substring(0, equals);
    Optional<String> place = PlaceName.atTheEndOf(name);
    int colon =
        place.isPresent() ? name.length() - place.get().length() - 1 : name.lastIndexOf(':');
    String key = name.substring(colon + 1);
    if (colon == 0 || key.isEmpty()) {
      throw new UsageException("--parameters takes [STACK:]KEY=VALUE, not `" + name + "=...`");
    }
    return place.isPresent() || key.chars().allMatch(Character::isLetterOrDigit)
        ? Optional.of(
            new ParameterValues.Given(
                name.substring(0, Math.max(colon, 0)), key, word.substring(equals + 1)))
        : Optional.empty();
  }

  /** {@code [STACK:]FILE[:ENVIRONMENT]}: of the ways to read it, the one whose file is there. */
  private static Named file(String word, Path folder) {
    if (word.startsWith(FILE_SCHEME)) {
      return file(word.substring(FILE_SCHEME.length()), folder);
    }
    int first = word.indexOf(':');
    int last = word.lastIndexOf(':');
    Optional<String> none = Optional.empty();
    Optional<Named> found = named(folder, word, none, none).filter(Named::isThere);
    if (found.isEmpty() && first >= 0) {
      Optional<String> before = Optional.of(word.substring(0, first));
      Optional<String> after = Optional.of(word.substring(last + 1));
      found = named(folder, word.substring(0, last), none, after).filter(Named::isThere);
      if (found.isEmpty()) {
        found = named(folder, word.substring(first + 1), before, none).filter(Named::isThere);
      }
      if (found.isEmpty() && first < last) {
        String between = word.substring(first + 1, last);
        found = named(folder, between, before, after).filter(Named::isThere);
      }
    }
    if (found.isEmpty() && (word.contains(".") || word.contains("/"))) {
      found = named(folder, word, none, none);
    }
    return found.orElseThrow(
        () ->
            new UsageException(
                "--parameters takes [STACK:]KEY=VALUE or a file, not `"
                    + withoutValue(word)
                    + "`"));
  }

  private static String withoutValue(String word) {
    int equals = word.indexOf('=');
    return equals < 0 ? word : word.substring(0, equals) + "=...";
  }

  private static Optional<Named> named(
      Path folder, String name, Optional<String> stack, Optional<String> environment) {
    try {
      return name.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Named(
                  folder.resolve(name),
                  name.replace('\\', '/'),
                  new ParameterFile.Selection(stack, environment)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
