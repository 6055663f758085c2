package io.github.cfn401audit.source;

import io.github.cfn401audit.source.Problem.Code;

/**
 * Says in plain words what is wrong with a JSON text that was refused.
 *
 * <p>It reads on from the last token that was understood, so it needs neither the words nor the
 * place of the parser's own message.
 */
final class JsonFault {

  /** What the text may contain next. */
  enum Expected {
    VALUE("a value"),
    FIRST_ITEM("a value or `]`"),
    COMMA_IN_LIST("`,` or `]`"),
    FIRST_KEY("a key in double quotes or `}`"),
    KEY("a key in double quotes"),
    COLON("`:`"),
    COMMA_IN_MAP("`,` or `}`"),
    NOTHING("the end of the file");

    private final String words;

    Expected(String words) {
      this.words = words;
    }

    private boolean isKey() {
      return this == KEY || this == FIRST_KEY;
    }

    private boolean isValue() {
      return this == VALUE || this == FIRST_ITEM;
    }
  }

  private static final String ESCAPED = "\"\\/bfnrtu";
  private static final int HEX_DIGITS = 4;

  private final String text;
  private final int bracketLine;

  /**
   * A text that was refused.
   *
   * @param bracketLine where the innermost open bracket stands
   */
  JsonFault(String text, int bracketLine) {
    this.text = text;
    this.bracketLine = bracketLine;
  }

  /**
   * The first fault behind a token.
   *
   * @param end where that token ended
   * @param next what may follow it
   */
  UnusableInput after(int end, Expected next) {
    int at = skipBlanks(end);
    Expected expected = next;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ',' && expected == Expected.COMMA_IN_MAP) {
        expected = Expected.KEY;
      } else if (c == ',' && expected == Expected.COMMA_IN_LIST) {
        expected = Expected.VALUE;
      } else if (c == ':' && expected == Expected.COLON) {
        expected = Expected.VALUE;
      } else if (c == '"' && (expected.isKey() || expected.isValue())) {
        int quote = closingQuote(at);
        if (quote >= text.length() || text.charAt(quote) != '"') {
          return inString(at, quote);
        }
        if (expected.isValue()) {
          return fault("found a string that is not valid in JSON", at);
        }
        expected = Expected.COLON;
        at = quote;
      } else {
        return instead(at, expected);
      }
      at = skipBlanks(at + 1);
    }
    String message = "the file ends where " + expected.words + " was expected";
    return fault(message + ": see the bracket on line " + bracketLine, text.length());
  }

  private UnusableInput instead(int at, Expected expected) {
    char c = text.charAt(at);
    if (c == '#' || text.startsWith("//", at) || text.startsWith("/*", at)) {
      return fault("found a comment: JSON does not allow comments", at);
    }
    if (c == '\'' && (expected.isKey() || expected.isValue())) {
      return fault("found a single quote: JSON uses double quotes", at);
    }
    if ((c == '}' && expected == Expected.KEY) || (c == ']' && expected == Expected.VALUE)) {
      return fault(
          "found "
              + TextDescription.at(text, at)
              + " after a comma: JSON does not allow a trailing comma",
          at);
    }
    return fault(
        "found " + TextDescription.at(text, at) + " where " + expected.words + " was expected", at);
  }

  /** The offset of the quote that closes a string, or of the first character that must not be. */
  private int closingQuote(int open) {
    int at = open + 1;
    while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        if (!isEscape(at)) {
          return at;
        }
        at++;
      }
      at++;
    }
    return at;
  }

  private boolean isEscape(int backslash) {
    int at = backslash + 1;
    if (at >= text.length() || ESCAPED.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    if (text.charAt(at) != 'u') {
      return true;
    }
    for (int digit = at + 1; digit <= at + HEX_DIGITS; digit++) {
      if (digit >= text.length() || Character.digit(text.charAt(digit), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private UnusableInput inString(int open, int at) {
    if (at >= text.length()) {
      return fault("the quoted string that starts here is never closed", open);
    }
    char c = text.charAt(at);
    if (c == '\n' || c == '\r') {
      return fault("the quoted string that starts here is not closed on its line", open);
    }
    if (c == '\\') {
      return fault("found an escape that JSON does not define", at);
    }
    return fault(
        "found " + TextDescription.character(c) + " in a quoted string: JSON needs it escaped", at);
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && JsonTokens.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static UnusableInput fault(String message, int at) {
    return new UnusableInput(Code.UNPARSABLE, message, at);
  }
}
