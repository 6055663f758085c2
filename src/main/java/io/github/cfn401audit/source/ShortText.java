package io.github.cfn401audit.source;

/** Shortens words that no reader would read to their end, such as a key of a million letters. */
public final class ShortText {
  /** No ARN, path or scope that AWS takes is longer. */
  private static final int LONGEST_WORD = 400;

  private static final String CUT = "...";

  private ShortText() {}

  /** The text with its longest words cut; the text itself where it has none. */
  public static String of(String text) {
    if (text.length() <= LONGEST_WORD) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int word = 0;
    while (word < text.length()) {
      int end = text.indexOf(' ', word);
      end = end < 0 ? text.length() : end + 1;
      if (end - word <= LONGEST_WORD) {
        kept.append(text, word, end);
      } else {
        int cut = word + LONGEST_WORD - CUT.length();
        cut -= Character.isHighSurrogate(text.charAt(cut - 1)) ? 1 : 0;
        kept.append(text, word, cut).append(CUT);
        kept.append(text.charAt(end - 1) == ' ' ? " " : "");
      }
      word = end;
    }
    return kept.length() == text.length() ? text : kept.toString();
  }
}
