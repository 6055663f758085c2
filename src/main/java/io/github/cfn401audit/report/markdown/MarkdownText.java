package io.github.cfn401audit.report.markdown;

import io.github.cfn401audit.report.VisibleText;
import java.util.Locale;

/**
 * The text of Markdown as GitHub reads it: the one place where text of templates is made harmless,
 * so that it never becomes a link, picture, heading, cell, formula, HTML, or mention of a person or
 * an issue.
 */
final class MarkdownText {
  private static final String ESCAPED = "\\`*_[]|~";

  private MarkdownText() {}

  /** The words, with what stands between two backticks as code. */
  static String words(String text) {
    String visible = VisibleText.of(text);
    StringBuilder markdown = new StringBuilder(visible.length() + 16);
    int at = 0;
    while (at < visible.length()) {
      int open = visible.indexOf('`', at);
      int close = open < 0 ? -1 : visible.indexOf('`', open + 1);
      if (close < 0) {
        break;
      }
      markdown.append(escaped(visible.substring(at, open)));
      String inside = visible.substring(open + 1, close);
      markdown.append(inside.isEmpty() ? "\\`\\`" : tagged(inside));
      at = close + 1;
    }
    return markdown.append(escaped(visible.substring(at))).toString();
  }

  /** The text as code, to be read as it is typed. */
  static String code(String text) {
    return tagged(VisibleText.of(text));
  }

  /** A code span of Markdown cannot hold a backtick, nor a bar within a table; an element can. */
  private static String tagged(String visible) {
    return visible.isEmpty() ? "" : "<code>" + escaped(visible) + "</code>";
  }

  private static String escaped(String visible) {
    StringBuilder escaped = new StringBuilder(visible.length() + 16);
    for (int at = 0; at < visible.length(); at++) {
      char letter = visible.charAt(at);
      switch (letter) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '$' -> escaped.append("<span>$</span>");
        case '@', '#' -> escaped.append(letter).append("<!-- -->");
        default -> {
          if (ESCAPED.indexOf(letter) >= 0 || joins(visible, at)) {
            escaped.append('\\');
          }
          escaped.append(letter);
        }
      }
    }
    return escaped.toString();
  }

  /** True for the colon of an address or of an emoji, and for the dot of {@code www.}. */
  private static boolean joins(String text, int at) {
    char letter = text.charAt(at);
    if (letter == ':') {
      return at + 1 < text.length() && text.charAt(at + 1) != ' ';
    }
    return letter == '.'
        && at >= 3
        && text.substring(at - 3, at).toLowerCase(Locale.ROOT).equals("www");
  }
}
