package io.github.cfn401audit.report.text;

import io.github.cfn401audit.finding.Label;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.VisibleText;
import io.github.cfn401audit.source.SourceRange;

/**
 * The line of a place with carets under it. Of a long line only a window around the place is shown;
 * a tab takes one column.
 */
final class SourceExcerpt {
  private static final int WINDOW = 100;
  private static final int LEAD = 40;
  private static final String CUT = "…";

  private final String before;
  private final String marked;
  private final String after;

  private SourceExcerpt(String before, String marked, String after) {
    this.before = before;
    this.marked = marked;
    this.after = after;
  }

  /** Prints the line, the carets and the words of the label, behind a gutter of that width. */
  static void print(TerminalPage page, Label label, Level level, int gutter) {
    SourceRange range = label.range();
    int line = range.line();
    String text = range.file().lineText(line);
    int start = range.column() - 1;
    emptyGutter(page, gutter).endLine();
    if (start >= text.length()) {
      printWithoutLine(page, label, level, gutter);
      return;
    }
    int end = Math.min(text.length(), start + range.end() - range.start());
    SourceExcerpt excerpt = cut(text, start, end);
    String number = Integer.toString(line);
    page.blanks(gutter - number.length()).add(Paint.DIM, number + " |");
    page.add(" " + excerpt.before + excerpt.marked + excerpt.after).endLine();
    emptyGutter(page, gutter).blanks(1 + VisibleText.width(excerpt.before));
    String carets = "^".repeat(Math.max(1, VisibleText.width(excerpt.marked)));
    page.add(Paint.of(level), carets + " " + label.text()).endLine();
    emptyGutter(page, gutter).endLine();
  }

  private static void printWithoutLine(TerminalPage page, Label label, Level level, int gutter) {
    page.blanks(gutter + 1).add(Paint.DIM, "=").add(" ");
    page.add(Paint.of(level), label.text()).endLine();
    if (!label.range().file().isAsRead()) {
      page.blanks(gutter + 1).add(Paint.DIM, "=").add(" the line is not shown: ");
      page.add(label.range().file().name() + " has changed or can no longer be read").endLine();
    }
    emptyGutter(page, gutter).endLine();
  }

  private static TerminalPage emptyGutter(TerminalPage page, int gutter) {
    return page.blanks(gutter + 1).add(Paint.DIM, "|");
  }

  private static SourceExcerpt cut(String text, int start, int end) {
    int from = 0;
    int to = text.length();
    if (to > WINDOW) {
      from = Math.max(0, Math.min(start - LEAD, to - WINDOW));
      to = Math.min(to, from + WINDOW);
    }
    from = wholeCharacter(text, from);
    to = wholeCharacter(text, to);
    int markedEnd = Math.min(end, to);
    String before = (from > 0 ? CUT : "") + text.substring(from, start);
    String after = text.substring(markedEnd, to) + (to < text.length() ? CUT : "");
    return new SourceExcerpt(
        tabless(before), tabless(text.substring(start, markedEnd)), tabless(after).stripTrailing());
  }

  private static int wholeCharacter(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at - 1 : at;
  }

  private static String tabless(String text) {
    return text.replace('\t', ' ');
  }
}
