package io.github.cfn401audit.given;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the words of {@code parameter_overrides}: {@code KEY=VALUE}, or {@code
 * ParameterKey=KEY,ParameterValue=VALUE}. Quotes hold spaces together, and a backslash takes the
 * next character as it is.
 *
 * @param overrides the parameters and their values, in order
 * @param complete false where a word is none of the two forms
 */
record ParameterOverrides(List<Word> overrides, boolean complete) {
  private static final String KEY = "ParameterKey";
  private static final String VALUE = ",ParameterValue=";

  ParameterOverrides {
    overrides = List.copyOf(overrides);
  }

  /** One parameter and its value. */
  record Word(String key, String value) {}

  /** All words of a text, which blanks divide. */
  static ParameterOverrides of(String text) {
    List<Word> overrides = new ArrayList<>();
    boolean complete = true;
    for (String word : split(text)) {
      complete &= add(word, overrides);
    }
    return new ParameterOverrides(overrides, complete);
  }

  private static boolean add(String word, List<Word> overrides) {
    int equals = word.indexOf('=');
    if (equals <= 0) {
      return false;
    }
    String key = plain(word.substring(0, equals));
    int value = equals + 1;
    if (key.equals(KEY)) {
      int comma = word.indexOf(VALUE, equals);
      if (comma < 0) {
        return false;
      }
      key = plain(word.substring(equals + 1, comma));
      value = comma + VALUE.length();
    }
    return overrides.add(new Word(key, plain(word.substring(value))));
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    char quote = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote == 0 && Character.isWhitespace(c)) {
        if (start >= 0) {
          words.add(text.substring(start, at));
        }
        start = -1;
        continue;
      }
      boolean opens = start < 0 || text.charAt(at - 1) == '=';
      start = start < 0 ? at : start;
      if (c == '\\') {
        at++;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || (c == '\'' && opens))) {
        quote = c;
      }
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  /** Without the quotes around it and the backslashes in it. */
  private static String plain(String text) {
    char first = text.isEmpty() ? 0 : text.charAt(0);
    boolean quoted =
        text.length() > 1
            && (first == '"' || first == '\'')
            && text.charAt(text.length() - 1) == first;
    String inner = quoted ? text.substring(1, text.length() - 1) : text;
    StringBuilder plain = new StringBuilder(inner.length());
    for (int at = 0; at < inner.length(); at++) {
      char c = inner.charAt(at);
      if (c == '\\' && at + 1 < inner.length()) {
        plain.append(inner.charAt(++at));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
