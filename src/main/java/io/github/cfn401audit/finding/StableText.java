package io.github.cfn401audit.finding;

/**
 * Text in which no word ends with a hash that the CDK appends: eight digits of a construct path,
 * and after them, at a Deployment, thirty-two of its content.
 */
final class StableText {
  private static final int PATH_DIGITS = 8;
  private static final int CONTENT_DIGITS = 32;

  private StableText() {}

  /** The text with each word cut before such a hash; a word that is nothing else stays. */
  static String of(String text) {
    StringBuilder lasting = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      lasting.append(text, at, withoutHash(text, at, end));
      if (end < text.length()) {
        lasting.append(text.charAt(end));
      }
      at = end + 1;
    }
    return lasting.toString();
  }

  private static int withoutHash(String text, int start, int end) {
    int content = end - CONTENT_DIGITS;
    if (endsWithPath(text, start, content) && isHash(text, content, end, 'a')) {
      return content - PATH_DIGITS;
    }
    return endsWithPath(text, start, end) ? end - PATH_DIGITS : end;
  }

  private static boolean endsWithPath(String text, int start, int end) {
    return end - PATH_DIGITS > start && isHash(text, end - PATH_DIGITS, end, 'A');
  }

  private static boolean isHash(String text, int start, int end, char ten) {
    for (int at = start; at < end; at++) {
      char letter = text.charAt(at);
      boolean digit = (letter >= '0' && letter <= '9') || (letter >= ten && letter <= ten + 5);
      if (!digit) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char letter) {
    return (letter >= '0' && letter <= '9')
        || (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z');
  }
}
