package io.github.cfn401audit.source;

import java.util.Arrays;

/** Tells where the lines of a text start and end. A line ends at LF, at CR LF or at a lone CR. */
final class LineTable {

  private final int[] starts;
  private final int[] ends;

  private LineTable(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  static LineTable of(String text) {
    int[] starts = new int[Math.max(16, text.length() / 32)];
    int[] ends = new int[starts.length];
    int count = 0;
    int start = 0;
    int lf = text.indexOf('\n');
    int cr = text.indexOf('\r');
    while (lf >= 0 || cr >= 0) {
      int end = cr < 0 || (lf >= 0 && lf < cr) ? lf : cr;
      if (count + 1 == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        ends = Arrays.copyOf(ends, starts.length);
      }
      starts[count] = start;
      ends[count++] = end;
      start = end == cr && lf == cr + 1 ? end + 2 : end + 1;
      lf = lf >= 0 && lf < start ? text.indexOf('\n', start) : lf;
      cr = cr >= 0 && cr < start ? text.indexOf('\r', start) : cr;
    }
    starts[count] = start;
    ends[count++] = text.length();
    return new LineTable(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }

  int count() {
    return starts.length;
  }

  /** Offset of the first character of a line, counted from 1. */
  int start(int line) {
    return starts[line - 1];
  }

  /** Offset after the last character of a line, without its line break. */
  int end(int line) {
    return ends[line - 1];
  }

  /** The line of an offset, from 1; a line break belongs to the line it ends. */
  int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : Math.max(1, -found - 1);
  }
}
