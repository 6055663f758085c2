package io.github.cfn401audit.source;

import java.util.Arrays;

/**
 * Leaves out the blanks of the empty lines that are all there is of a block scalar. YAML 1.2 allows
 * them to be indented deeper than what follows, but the scanner takes that for a fault. Example:
 *
 * <pre>
 * Note: |+
 *      (only blanks)
 * Next: a
 * </pre>
 */
final class EmptyBlocks {
  private static final int[] NONE = {};

  private final String text;

  /** Where blanks are left out. */
  private int[] starts = NONE;

  /** How many blanks are left out up to there, these included. */
  private int[] totals = NONE;

  private int count;

  private EmptyBlocks(String text) {
    this.text = text;
  }

  /** The blanks to be left out of a text; none in most texts. */
  static EmptyBlocks in(String text) {
    EmptyBlocks blocks = new EmptyBlocks(text);
    int line = 0;
    while (line < text.length()) {
      int end = endOfLine(text, line);
      if (isHeader(text, line, end)) {
        blocks.after(line, end);
      }
      line = nextLine(text, end);
    }
    return blocks;
  }

  /** The text without those blanks. */
  String text() {
    if (count == 0) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int from = 0;
    int before = 0;
    for (int i = 0; i < count; i++) {
      kept.append(text, from, starts[i]);
      from = starts[i] + totals[i] - before;
      before = totals[i];
    }
    return kept.append(text, from, text.length()).toString();
  }

  /** The offset in the whole text of an offset in the text without those blanks. */
  int whole(int offset) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int kept = starts[middle] - (middle == 0 ? 0 : totals[middle - 1]);
      if (kept < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? offset : offset + totals[low - 1];
  }

  /** Leaves out blanks behind the header of a block, where no line belongs to the block. */
  private void after(int header, int end) {
    int first = nextLine(text, end);
    int line = first;
    while (line < text.length() && blanks(text, line) == endOfLine(text, line)) {
      line = nextLine(text, endOfLine(text, line));
    }
    if (blanks(text, Math.min(line, text.length())) - line > parentIndent(text, header)) {
      return;
    }
    for (int at = first; at < line; at = nextLine(text, endOfLine(text, at))) {
      int length = endOfLine(text, at) - at;
      if (length > 0) {
        cut(at, length);
      }
    }
  }

  private void cut(int at, int length) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count + 16);
      totals = Arrays.copyOf(totals, 2 * count + 16);
    }
    starts[count] = at;
    totals[count] = length + (count == 0 ? 0 : totals[count - 1]);
    count++;
  }

  /** True for a line such as {@code Note: |+} or {@code - > # a note}, without a digit. */
  private static boolean isHeader(String text, int line, int end) {
    for (int at = line + 1; at < end; at++) {
      char c = text.charAt(at);
      if ((c == '|' || c == '>') && text.charAt(at - 1) == ' ') {
        int rest = at + 1;
        if (rest < end && (text.charAt(rest) == '+' || text.charAt(rest) == '-')) {
          rest++;
        }
        int comment = blanks(text, rest);
        if (comment >= end || (comment > rest && text.charAt(comment) == '#')) {
          return !text.startsWith("---", line);
        }
      }
    }
    return false;
  }

  /** The column of the key, or of the last dash, that a block on this line belongs to. */
  private static int parentIndent(String text, int line) {
    int at = blanks(text, line);
    int parent = at;
    while (text.startsWith("- ", at)) {
      parent = at;
      at = blanks(text, at + 1);
    }
    boolean isItem = "|>!&".indexOf(text.charAt(at)) >= 0;
    return (isItem ? parent : at) - line;
  }

  private static int blanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static int endOfLine(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private static int nextLine(String text, int end) {
    boolean windows = text.startsWith("\r\n", end);
    return Math.min(text.length(), end + (windows ? 2 : 1));
  }
}
