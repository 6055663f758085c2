package io.github.cfn401audit.source;

/**
 * Converts offsets in code points to UTF-16 offsets of one text.
 *
 * <p>It goes on from the latest answer, so questions in rising order walk over the text once. A
 * text without surrogate pairs is not walked over at all.
 */
final class CodePointOffsets {

  private final String text;
  private final int surplus;
  private int codePoint;
  private int offset;

  CodePointOffsets(String text) {
    this.text = text;
    this.surplus = text.length() - text.codePointCount(0, text.length());
  }

  /** The UTF-16 offset of a code point; behind the end of the text, its end. */
  int offset(int index) {
    int inside = Math.min(index, text.length() - surplus);
    if (surplus == 0) {
      return inside;
    }
    offset = text.offsetByCodePoints(offset, inside - codePoint);
    codePoint = inside;
    return offset;
  }
}
