package io.github.cfn401audit.report.markdown;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, which is empty text as long as it has no rows. */
final class MarkdownTable {
  private final List<String> headings;
  private final List<String> lines = new ArrayList<>();

  MarkdownTable(List<String> headings) {
    this.headings = List.copyOf(headings);
  }

  /** Adds a row of cells in Markdown. */
  void add(List<String> cells) {
    lines.add(line(cells));
  }

  /** Adds a row that says how many more there are; nothing where there are no more. */
  void addMore(int number) {
    if (number > 0) {
      List<String> cells = new ArrayList<>();
      for (int at = 0; at < headings.size(); at++) {
        cells.add(at == 0 ? "and " + number + " more" : "");
      }
      lines.add(line(cells));
    }
  }

  /** The table with an empty line at its end. */
  String text() {
    if (lines.isEmpty()) {
      return "";
    }
    String rule = "|" + " --- |".repeat(headings.size());
    return line(headings) + rule + "\n" + String.join("", lines) + "\n";
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
