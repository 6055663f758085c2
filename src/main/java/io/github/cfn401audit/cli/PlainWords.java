package io.github.cfn401audit.cli;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts words that leave no question: paths, flags by a whole name, and options followed by their
 * value. Most command lines are such, and to load a parser for them takes longer than to audit a
 * small template. {@link ParsedWords} sorts all others.
 */
final class PlainWords {
  private PlainWords() {}

  /** The same words that {@link ParsedWords} would give; null where a word is not plain. */
  static @Nullable CommandWords sorted(List<CommandOption> options, List<String> words) {
    CommandWords sorted = new CommandWords();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (isPath(word)) {
        sorted.addPath(word);
        continue;
      }
      CommandOption option = named(word, options);
      if (option == null) {
        return null;
      }
      boolean isFlag = option.kind() == CommandOption.Kind.FLAG;
      String value = isFlag || !rest.hasNext() ? "" : rest.next();
      if (!isFlag && !isPath(value)) {
        return null;
      }
      sorted.add(option, value);
    }
    return sorted;
  }

  /** True for what no parser could take for an option or for something quoted. */
  private static boolean isPath(String word) {
    return !word.isEmpty()
        && word.charAt(0) != '-'
        && word.indexOf('"') < 0
        && word.indexOf('\'') < 0;
  }

  private static @Nullable CommandOption named(String word, List<CommandOption> options) {
    for (CommandOption option : options) {
      if (option.names().contains(word)) {
        return option;
      }
    }
    return null;
  }
}
