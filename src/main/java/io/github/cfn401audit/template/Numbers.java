package io.github.cfn401audit.template;

import java.util.Optional;

/** Reads numbers, which templates write as text. */
public final class Numbers {
  private Numbers() {}

  /** The number of an entry of a list, from 0; empty for any other text. */
  public static Optional<Integer> index(String text) {
    if (text.isEmpty() || text.length() > 6) {
      return Optional.empty();
    }
    int index = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return Optional.empty();
      }
      index = index * 10 + (digit - '0');
    }
    return Optional.of(index);
  }
}
