package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.values.Symbol;
import java.util.HashMap;
import java.util.Map;

/** One private character for each symbol, so that equal symbols read alike. */
final class Marks {
  /** What a symbol gets for which no character is left; it is equal to nothing. */
  static final char NONE_LEFT = '\uF8FF';

  private static final char FIRST = '\uE000';

  private final Map<Symbol, Character> marks = new HashMap<>();

  static boolean isMark(char c) {
    return c >= FIRST && c <= NONE_LEFT;
  }

  /** The character of the symbol. */
  char of(Symbol symbol) {
    return marks.computeIfAbsent(symbol, s -> (char) Math.min(NONE_LEFT, FIRST + marks.size()));
  }
}
