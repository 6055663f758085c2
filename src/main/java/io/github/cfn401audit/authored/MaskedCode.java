package io.github.cfn401audit.authored;

/**
 * A source text of the same length in which comments are blank and strings hold nothing but a
 * filler, so that brackets and names in it are code.
 */
final class MaskedCode {
  private static final char FILLER = '\u0001';

  private final String text;
  private final char[] masked;
  private final boolean python;

  private MaskedCode(String text, boolean python) {
    this.text = text;
    this.masked = text.toCharArray();
    this.python = python;
  }

  /** The code of a file with that name. */
  static String of(String text, String fileName) {
    MaskedCode code = new MaskedCode(text, fileName.endsWith(".py"));
    code.mask();
    return new String(code.masked);
  }

  private void mask() {
    int at = 0;
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (python ? letter == '#' : text.startsWith("//", at)) {
        at = fill(at, lineEnd(at), ' ');
      } else if (!python && text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = fill(at, end < 0 ? text.length() : end + 2, ' ');
      } else if (letter == '"' || letter == '\'' || letter == '`') {
        at = string(at, letter);
      } else {
        at++;
      }
    }
  }

  private int string(int start, char quote) {
    String triple = String.valueOf(quote).repeat(3);
    if (quote != '`' && text.startsWith(triple, start)) {
      int end = text.indexOf(triple, start + 3);
      return fill(start, end < 0 ? text.length() : end + 3, FILLER);
    }
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '\n' && quote != '`') {
        break;
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return fill(start, Math.min(text.length(), at + 1), FILLER);
  }

  private int fill(int start, int end, char filler) {
    for (int at = start; at < end; at++) {
      if (masked[at] != '\n') {
        masked[at] = filler;
      }
    }
    return end;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
