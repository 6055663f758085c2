package io.github.cfn401audit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The words of a command line, sorted into options and paths. */
final class CommandWords {
  private final Map<String, List<String>> options = new TreeMap<>();
  private final List<String> paths = new ArrayList<>();

  /** Sorts the words; an unknown option or a missing value is a usage error. */
  static CommandWords parse(String command, List<String> words) {
    List<CommandOption> options = CommandOption.of(command);
    CommandWords plain = PlainWords.sorted(options, words);
    return plain != null ? plain : ParsedWords.sorted(options, words);
  }

  /** Adds an option, with its value; that of a flag is empty. */
  void add(CommandOption option, String value) {
    List<String> values = options.computeIfAbsent(option.name(), name -> new ArrayList<>());
    if (option.kind() != CommandOption.Kind.LIST) {
      values.clear();
    }
    values.add(value);
  }

  /** Adds a word that is not an option. */
  void addPath(String path) {
    paths.add(path);
  }

  /** True where the flag is given. */
  boolean has(String flag) {
    return options.containsKey(flag);
  }

  /** The value of an option that is given at most once; the last one counts. */
  Optional<String> text(String option) {
    List<String> values = texts(option);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  /** The values of an option that may be given often, in order. */
  List<String> texts(String option) {
    return List.copyOf(options.getOrDefault(option, List.of()));
  }

  /** The words that are not options, in order. */
  List<String> paths() {
    return List.copyOf(paths);
  }

  @Override
  public String toString() {
    return options + " " + paths;
  }
}
