package io.github.cfn401audit.report.text;

import io.github.cfn401audit.report.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** Text in lines of a terminal of common width, broken between words. */
final class WrappedText {
  /** What fits a terminal beside another one, and a page of documentation. */
  static final int WIDTH = 100;

  private WrappedText() {}

  /** The lines of a text, each of them no wider than that, unless a word is. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      boolean fits = VisibleText.width(line + " " + word) <= width;
      if (line.length() > 0 && !fits) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Prints a text behind a label; further lines stand below its first word. */
  static void print(TerminalPage page, String label, int indent, String text) {
    boolean first = true;
    for (String line : lines(text, WIDTH - indent)) {
      if (first) {
        page.add(label).blanks(indent - VisibleText.width(label));
      } else {
        page.blanks(indent);
      }
      page.add(line).endLine();
      first = false;
    }
  }
}
