package io.github.cfn401audit.report.sarif;

import io.github.cfn401audit.report.VisibleText;
import java.util.List;

/** The text of SARIF: the one place where text of templates is made harmless for its viewers. */
final class SarifText {
  private SarifText() {}

  /** The words with nothing in them that a viewer would take for a link. */
  static String plain(String words) {
    String visible = VisibleText.of(words);
    StringBuilder plain = new StringBuilder(visible.length());
    for (int at = 0; at < visible.length(); at++) {
      char letter = visible.charAt(at);
      if (letter == '[' || letter == ']' || letter == '\\') {
        plain.append('\\');
      }
      plain.append(letter);
    }
    return plain.toString();
  }

  /** The words as a sentence that ends with a full stop. */
  static String sentence(String words) {
    return plain(words) + (words.endsWith(".") ? "" : ".");
  }

  /** The words as a link to the related location of that number. */
  static String link(String words, int id) {
    return "[" + plain(words) + "](" + id + ")";
  }

  /** At most that many characters, cut between words. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = text.lastIndexOf(' ', most - 2);
    return text.substring(0, end > 0 ? end : most - 2) + " …";
  }

  /** {@code OpenidScopeMissing} for {@code openid-scope-missing}. */
  static String pascalCase(String ruleId) {
    StringBuilder name = new StringBuilder();
    for (String word : List.of(ruleId.split("-", -1))) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return name.toString();
  }
}
