package io.github.cfn401audit.given;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the words that a regular expression matches, where it does no more than to list them.
 * Example: {@code ^(dev|test)-eu$} lists {@code dev-eu} and {@code test-eu}.
 */
final class ListedWords {
  private static final int MOST_WORDS = 64;
  private static final int DEEPEST = 20;
  private static final String SPECIAL = "[]{}*+?.";

  private final String pattern;
  private int at;
  private boolean listsNoMore;

  private ListedWords(String pattern) {
    this.pattern = pattern;
  }

  /** The words that a pattern matches as a whole; empty where it is more than a list. */
  static Optional<List<String>> of(String pattern) {
    ListedWords reader = new ListedWords(pattern);
    Set<String> words = reader.alternatives(0);
    return reader.listsNoMore || reader.at < pattern.length()
        ? Optional.empty()
        : Optional.of(List.copyOf(words));
  }

  private Set<String> alternatives(int depth) {
    Set<String> words = new LinkedHashSet<>(sequence(depth));
    while (!listsNoMore && at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      words.addAll(sequence(depth));
      listsNoMore |= words.size() > MOST_WORDS;
    }
    return words;
  }

  private List<String> sequence(int depth) {
    List<String> words = List.of("");
    int first = at;
    while (!listsNoMore && at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      char c = pattern.charAt(at);
      if (c == '^') {
        listsNoMore = at != first || depth > 0;
        at++;
      } else if (c == '$') {
        at++;
        boolean ends = at == pattern.length() || pattern.charAt(at) == '|';
        listsNoMore = !ends || depth > 0;
      } else {
        words = each(words, next(depth));
      }
    }
    return words;
  }

  /** The words of a group, or a single character. */
  private Set<String> next(int depth) {
    char c = pattern.charAt(at++);
    if (c == '(') {
      return group(depth);
    }
    if (c == '\\') {
      listsNoMore = at == pattern.length() || Character.isLetterOrDigit(pattern.charAt(at));
      return listsNoMore ? Set.of() : Set.of(String.valueOf(pattern.charAt(at++)));
    }
    listsNoMore = SPECIAL.indexOf(c) >= 0;
    return Set.of(String.valueOf(c));
  }

  private Set<String> group(int depth) {
    if (pattern.startsWith("?:", at)) {
      at += 2;
    }
    listsNoMore = depth == DEEPEST || pattern.startsWith("?", at);
    Set<String> words = listsNoMore ? Set.of() : alternatives(depth + 1);
    listsNoMore |= at == pattern.length() || pattern.charAt(at) != ')';
    at++;
    return words;
  }

  private List<String> each(List<String> beginnings, Set<String> endings) {
    List<String> words = new ArrayList<>();
    for (String beginning : beginnings) {
      for (String ending : endings) {
        words.add(beginning + ending);
      }
    }
    listsNoMore |= words.size() > MOST_WORDS;
    return words;
  }
}
