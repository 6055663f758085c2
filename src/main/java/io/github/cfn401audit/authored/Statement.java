package io.github.cfn401audit.authored;

/**
 * The balanced statement around a line: what stands before it in the same chain of calls, and all
 * up to the bracket that closes its call. A Java frame names the last line of a chain, one of
 * TypeScript the line of the method within it.
 *
 * @param start the offset of its first character
 * @param end the offset after its last character
 */
record Statement(int start, int end) {

  /** The statement around an offset of masked code. */
  static Statement around(String code, int at) {
    return new Statement(start(code, at), end(code, at));
  }

  private static int start(String code, int from) {
    int depth = 0;
    int first = from;
    for (int at = from - 1; at >= 0; at--) {
      char letter = code.charAt(at);
      if (letter == ')' || letter == ']' || letter == '}') {
        depth++;
      } else if (letter == '(' || letter == '[' || letter == '{') {
        if (depth == 0) {
          return first;
        }
        depth--;
      } else if (depth == 0) {
        boolean ends = letter == ';' || letter == ',';
        if (ends || (letter == '\n' && code.charAt(first) != '.' && code.charAt(first) != '?')) {
          return first;
        }
      }
      if (!Character.isWhitespace(letter)) {
        first = at;
      }
    }
    return first;
  }

  private static int end(String code, int from) {
    int depth = 0;
    for (int at = from; at < code.length(); at++) {
      char letter = code.charAt(at);
      if (letter == '(' || letter == '[' || letter == '{') {
        depth++;
      } else if (letter == ')' || letter == ']' || letter == '}') {
        depth--;
        boolean chained = at + 1 < code.length() && code.charAt(at + 1) == '.';
        if (depth < 0) {
          return at;
        }
        if (depth == 0 && letter == ')' && !chained) {
          return at + 1;
        }
      } else if (depth == 0 && (letter == ';' || (letter == '\n' && at > from))) {
        return at;
      }
    }
    return code.length();
  }

  /** True where an offset lies in it. */
  boolean contains(int at) {
    return start <= at && at < end;
  }
}
