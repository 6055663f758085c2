package io.github.cfn401audit.source;

/** Describes for a message what a text contains at a place. */
final class TextDescription {

  private static final int LONGEST = 30;

  private TextDescription() {}

  /** Names what begins at an offset: a word, a character or the end of the file. */
  static String at(String text, int offset) {
    if (offset >= text.length()) {
      return "the end of the file";
    }
    int end = offset;
    while (end < text.length() && isWordCharacter(text.charAt(end))) {
      end++;
    }
    return end > offset ? quoted(text.substring(offset, end)) : character(text.codePointAt(offset));
  }

  /** A text in backticks, cut where it is long. */
  static String quoted(String text) {
    if (text.length() <= LONGEST) {
      return "`" + text + "`";
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return "`" + text.substring(0, end) + "...`";
  }

  /** One character, by its name or number where it cannot be seen. */
  static String character(int codePoint) {
    return switch (codePoint) {
      case '\t' -> "a tab";
      case '\n', '\r' -> "a line break";
      case ' ' -> "a space";
      case '`' -> "a backtick";
      default ->
          isVisible(codePoint)
              ? "`" + Character.toString(codePoint) + "`"
              : String.format("the character U+%04X", codePoint);
    };
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '+' || c == '.';
  }
}
