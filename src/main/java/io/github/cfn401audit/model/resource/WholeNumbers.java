package io.github.cfn401audit.model.resource;

import java.util.Optional;

/** The texts that are whole numbers: a number and its quoted form are one text in a template. */
final class WholeNumbers {
  private static final int MOST_DIGITS = 18;

  private WholeNumbers() {}

  static Optional<Long> of(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - start;
    if (digits == 0 || digits > MOST_DIGITS) {
      return Optional.empty();
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return Optional.empty();
      }
    }
    return Optional.of(Long.parseLong(text));
  }
}
