package io.github.cfn401audit.report.markdown;

import io.github.cfn401audit.report.VisibleText;

/**
 * The labels of a Mermaid drawing: the one place where text of templates is made harmless for it.
 * What is neither a letter nor a digit nor a blank becomes the number of its character.
 */
final class MermaidText {
  private static final int LONGEST = 120;
  private static final String PLAIN = " ,./_-()";

  private MermaidText() {}

  /** The words inside of quotes, cut where they are long. */
  static String label(String words) {
    String visible = VisibleText.of(words);
    StringBuilder label = new StringBuilder(visible.length() + 16);
    int at = 0;
    int count = 0;
    while (at < visible.length()) {
      int codePoint = visible.codePointAt(at);
      if (++count > LONGEST) {
        return label.append("...").toString();
      }
      if (Character.isLetterOrDigit(codePoint) || PLAIN.indexOf(codePoint) >= 0) {
        label.appendCodePoint(codePoint);
      } else {
        label.append('#').append(codePoint).append(';');
      }
      at += Character.charCount(codePoint);
    }
    return label.toString();
  }
}
