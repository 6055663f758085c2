package io.github.cfn401audit.report.text;

import io.github.cfn401audit.report.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells, aligned in columns when printed. No line ends with a blank. */
final class TextTable {
  private final int firstGap;
  private final int gap;
  private final List<Row> rows = new ArrayList<>();

  private record Row(Paint paint, List<String> cells) {}

  /** A table with that many blanks after the first column, and after each of the others. */
  TextTable(int firstGap, int gap) {
    this.firstGap = firstGap;
    this.gap = gap;
  }

  void add(String... cells) {
    add(Paint.PLAIN, List.of(cells));
  }

  void add(Paint paint, List<String> cells) {
    rows.add(new Row(paint, List.copyOf(cells)));
  }

  /** Prints one line per row, each after the given number of blanks. */
  void print(TerminalPage page, int indent) {
    List<Integer> widths = widths();
    for (Row row : rows) {
      page.blanks(indent);
      print(page, row, widths);
      page.endLine();
    }
  }

  private void print(TerminalPage page, Row row, List<Integer> widths) {
    int pending = 0;
    for (int column = 0; column < row.cells.size(); column++) {
      String cell = row.cells.get(column);
      if (!cell.isEmpty()) {
        page.blanks(pending).add(row.paint, cell);
        pending = 0;
      }
      int after = column == 0 ? firstGap : gap;
      pending += widths.get(column) - VisibleText.width(cell) + after;
    }
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (Row row : rows) {
      for (int column = 0; column < row.cells.size(); column++) {
        int width = VisibleText.width(row.cells.get(column));
        if (column == widths.size()) {
          widths.add(width);
        } else {
          widths.set(column, Math.max(widths.get(column), width));
        }
      }
    }
    return widths;
  }
}
