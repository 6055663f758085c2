package io.github.cfn401audit.source;

import java.io.Reader;

/**
 * Reads a text as a stream without splitting a surrogate pair.
 *
 * <p>The YAML scanner fails on a valid text when the end of one of its reads falls into a pair.
 */
final class SurrogateSafeReader extends Reader {

  private final String text;
  private int next;

  SurrogateSafeReader(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] target, int offset, int length) {
    if (next == text.length()) {
      return -1;
    }
    int end = Math.min(text.length(), next + length);
    if (end - next > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    int count = end - next;
    text.getChars(next, end, target, offset);
    next = end;
    return count;
  }

  @Override
  public void close() {
    next = text.length();
  }
}
