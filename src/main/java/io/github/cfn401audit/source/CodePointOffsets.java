package io.github.cfn401audit.source;

/**
 * Converts offsets in code points to UTF-16 offsets of one text, of which blanks may be left out.
 *
 * <p>It goes on from the latest answer, so questions in rising order walk over the text once. A
 * text without surrogate pairs is not walked over at all.
 */
final class CodePointOffsets {

  private final String text;
  private final EmptyBlocks empty;
  private final int surplus;
  private int codePoint;
  private int offset;

  /**
   * Converts offsets of the text that is scanned to offsets of the whole text.
   *
   * @param text the text that is scanned
   * @param empty what is left out of it
   */
  CodePointOffsets(String text, EmptyBlocks empty) {
    this.text = text;
    this.empty = empty;
    this.surplus = text.length() - text.codePointCount(0, text.length());
  }

  /** The UTF-16 offset in the whole text of a code point; behind the end of the text, its end. */
  int offset(int index) {
    int inside = Math.min(index, text.length() - surplus);
    if (surplus == 0) {
      return empty.whole(inside);
    }
    offset = text.offsetByCodePoints(offset, inside - codePoint);
    codePoint = inside;
    return empty.whole(offset);
  }
}
