package io.github.cfn401audit.report;

/**
 * The spelling of text from a template in which no character acts on a display. Control characters,
 * line breaks, marks that change the direction of writing and broken surrogates become a backslash,
 * {@code u} and the number of the character in braces.
 */
public final class VisibleText {
  private VisibleText() {}

  /** The text with every acting character spelt out; the same text where there is none. */
  public static String of(String text) {
    for (int at = 0; at < text.length(); at++) {
      // the halves of a good pair are told from lone ones below
      if (acts(text.charAt(at))) {
        return spelt(text);
      }
    }
    return text;
  }

  /** The columns that the text takes once spelt out, one per code point. */
  public static int width(String text) {
    String visible = of(text);
    return visible.codePointCount(0, visible.length());
  }

  private static String spelt(String text) {
    StringBuilder spelt = new StringBuilder(text.length() + 16);
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (acts(codePoint)) {
        spelt.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
      } else {
        spelt.appendCodePoint(codePoint);
      }
      at += Character.charCount(codePoint);
    }
    return spelt.toString();
  }

  private static boolean acts(int codePoint) {
    return Character.isISOControl(codePoint)
        || isDirectionMark(codePoint)
        || isLineBreak(codePoint)
        || isLoneSurrogate(codePoint);
  }

  private static boolean isDirectionMark(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069)
        || codePoint == 0x200E
        || codePoint == 0x200F
        || codePoint == 0x061C;
  }

  private static boolean isLineBreak(int codePoint) {
    return codePoint == 0x2028 || codePoint == 0x2029;
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
