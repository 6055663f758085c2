package io.github.cfn401audit.source;

/**
 * A range covers a half-open stretch of one file, in UTF-16 offsets after a stripped byte-order
 * mark.
 *
 * <p>Line and column are computed on demand. Ranges are ordered by file name, start and end.
 */
public record SourceRange(SourceFile file, int start, int end) implements Comparable<SourceRange> {

  /** Refuses a range that ends before it starts. */
  public SourceRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + " to " + end);
    }
  }

  /** The line it starts on, from 1. */
  public int line() {
    return file.line(start);
  }

  /** The column it starts at, from 1, in UTF-16 units. */
  public int column() {
    return file.column(start);
  }

  /** The line it ends on, from 1. */
  public int endLine() {
    return file.line(end);
  }

  /** The column after its last character, from 1, in UTF-16 units. */
  public int endColumn() {
    return file.column(end);
  }

  /** The part of it that lies on its first line. */
  public SourceRange firstLine() {
    int lineEnd = file.lineEnd(line());
    return end <= lineEnd ? this : new SourceRange(file, start, Math.max(start, lineEnd));
  }

  @Override
  public int compareTo(SourceRange other) {
    int byFile = file.name().compareTo(other.file.name());
    if (byFile != 0) {
      return byFile;
    }
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
