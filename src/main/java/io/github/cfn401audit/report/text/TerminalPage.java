package io.github.cfn401audit.report.text;

import io.github.cfn401audit.report.VisibleText;

/**
 * A page for a terminal: the one place of the text reports where text is made harmless and colour
 * is added.
 */
final class TerminalPage {
  private final StringBuilder text = new StringBuilder();
  private final boolean color;

  TerminalPage(boolean color) {
    this.color = color;
  }

  /** Adds text without colour. */
  TerminalPage add(String words) {
    text.append(VisibleText.of(words));
    return this;
  }

  /** Adds text in that paint. */
  TerminalPage add(Paint paint, String words) {
    if (!color || paint == Paint.PLAIN || words.isEmpty()) {
      return add(words);
    }
    text.append("\u001b[").append(paint.code()).append('m');
    add(words);
    text.append("\u001b[0m");
    return this;
  }

  /** Adds that many blanks. */
  TerminalPage blanks(int count) {
    text.append(" ".repeat(Math.max(0, count)));
    return this;
  }

  /** Ends the line. */
  TerminalPage endLine() {
    text.append('\n');
    return this;
  }

  /** Adds an empty line before the next part, unless the page is still empty. */
  TerminalPage endPart() {
    if (text.length() > 0) {
      text.append('\n');
    }
    return this;
  }

  /** All lines, each with its line break. */
  String text() {
    return text.toString();
  }
}
