package io.github.cfn401audit.template;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the text of {@code Fn::Sub} into fixed text and names. <code>${!Name}</code> stands for
 * <code>${Name}
 * </code>.
 */
final class SubText {
  private SubText() {}

  static List<Expression.Sub.Part> parts(String text) {
    List<Expression.Sub.Part> parts = new ArrayList<>();
    StringBuilder fixed = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf("${", at);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      fixed.append(text, at, open);
      String name = text.substring(open + 2, close).strip();
      if (name.startsWith("!")) {
        fixed.append("${").append(name, 1, name.length()).append('}');
      } else if (isName(name)) {
        if (fixed.length() > 0) {
          parts.add(new Expression.Sub.Part(fixed.toString(), false));
          fixed.setLength(0);
        }
        parts.add(new Expression.Sub.Part(name, true));
      } else {
        fixed.append(text, open, close + 1);
      }
      at = close + 1;
    }
    fixed.append(text, at, text.length());
    if (fixed.length() > 0 || parts.isEmpty()) {
      parts.add(new Expression.Sub.Part(fixed.toString(), false));
    }
    return parts;
  }

  private static boolean isName(String name) {
    if (name.isEmpty()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '.' && c != ':' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }
}
