package io.github.cfn401audit.cli;

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
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (isPath(word)) {
        sorted.addPath(word);
        continue;
      }
      CommandOption option = named(word, options);
      if (option == null) {
        return null;
      }
      if (option.kind() == CommandOption.Kind.FLAG) {
        sorted.add(option, "");
        continue;
      }
      i++;
      if (i == words.size() || !isPath(words.get(i))) {
        return null;
      }
      sorted.add(option, words.get(i));
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
