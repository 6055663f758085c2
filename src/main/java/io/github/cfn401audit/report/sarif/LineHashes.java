package io.github.cfn401audit.report.sarif;

import io.github.cfn401audit.source.SourceFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The hashes by which code scanning recognizes the lines of a file: each covers a hundred
 * characters from the start of the line, blanks left out, and is followed by a number that tells
 * equal ones apart.
 *
 * <p>Code scanning computes the same for a result that comes without one, so that an alert stays
 * the same whoever computes it.
 */
final class LineHashes {
  private static final int LENGTH = 100;
  private static final long BASE = 37;
  private static final char END_OF_FILE = 65535;
  private static final long LEAVING = power(LENGTH);

  private final String[] lines;

  private LineHashes(String[] lines) {
    this.lines = lines;
  }

  /** The fingerprints of all lines of a file. */
  static LineHashes of(SourceFile file) {
    return ofText(file.textAsWritten());
  }

  /** The fingerprints of all lines of a text, its byte-order mark included. */
  static LineHashes ofText(String text) {
    char[] letters = new char[text.length() + 1];
    int[] starts = new int[text.length() + 1];
    int count = 0;
    int lineCount = 0;
    boolean lineStarts = true;
    for (int at = 0; at <= text.length(); at++) {
      char letter = at == text.length() ? END_OF_FILE : text.charAt(at);
      boolean secondHalfOfBreak = letter == '\n' && at > 0 && text.charAt(at - 1) == '\r';
      if (letter == ' ' || letter == '\t' || secondHalfOfBreak) {
        continue;
      }
      if (lineStarts) {
        starts[lineCount++] = count;
      }
      lineStarts = letter == '\n' || letter == '\r';
      letters[count++] = lineStarts ? '\n' : letter;
    }
    return new LineHashes(
        numbered(Arrays.copyOf(letters, count), Arrays.copyOf(starts, lineCount)));
  }

  private static String[] numbered(char[] letters, int[] starts) {
    String[] lines = new String[starts.length];
    Map<Long, Integer> seen = new HashMap<>();
    long hash = 0;
    for (int at = 0; at < LENGTH; at++) {
      hash = hash * BASE + letter(letters, at);
    }
    int at = 0;
    for (int line = 0; line < starts.length; line++) {
      while (at < starts[line]) {
        hash = hash * BASE + letter(letters, at + LENGTH) - LEAVING * letters[at];
        at++;
      }
      lines[line] = Long.toHexString(hash) + ":" + seen.merge(hash, 1, Integer::sum);
    }
    return lines;
  }

  private static char letter(char[] letters, int at) {
    return at < letters.length ? letters[at] : 0;
  }

  private static long power(int exponent) {
    long power = 1;
    for (int factor = 0; factor < exponent; factor++) {
      power *= BASE;
    }
    return power;
  }

  /** The fingerprint of a line, counted from 1; empty where the text has no such line. */
  String ofLine(int line) {
    return line <= lines.length ? lines[line - 1] : "";
  }
}
