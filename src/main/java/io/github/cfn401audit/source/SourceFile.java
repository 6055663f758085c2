package io.github.cfn401audit.source;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file as the user knows it. Two of them are the same only if they are one object.
 *
 * <p>It keeps where its lines start, not its text: an excerpt reads the file again. Only standard
 * input and texts in memory are kept.
 */
public final class SourceFile {

  private final String name;
  private final @Nullable Path path;
  private final LineTable lines;
  private final int length;
  private final @Nullable String kept;
  private final boolean mayHoldComments;
  private @Nullable SoftReference<String> readAgain;

  private SourceFile(String name, @Nullable Path path, String text, @Nullable String kept) {
    this.name = name;
    this.path = path;
    this.lines = LineTable.of(text);
    this.length = text.length();
    this.kept = kept;
    this.mayHoldComments = !NodeReader.isJson(name) && text.contains(Comments.MARK);
  }

  /** A text without a file on disk, which is kept. */
  public static SourceFile inMemory(String name, String text) {
    return new SourceFile(name, null, text, text);
  }

  /** A file on disk, whose text is not kept. */
  static SourceFile onDisk(Path path, String name, String text) {
    return new SourceFile(name, path.toAbsolutePath().normalize(), text, null);
  }

  /** The name shown to the user, with forward slashes. */
  public String name() {
    return name;
  }

  /** The absolute path; empty for a text in memory. */
  public Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /** The line of an offset, from 1. */
  public int line(int offset) {
    return lines.lineOf(offset);
  }

  /** The column of an offset, from 1, in UTF-16 units. */
  public int column(int offset) {
    return offset - lines.start(line(offset)) + 1;
  }

  /** How many lines there are; a line break at the very end starts one more, empty line. */
  public int lineCount() {
    return lines.count();
  }

  /** The offset of the first character of a line. */
  public int lineStart(int line) {
    return lines.start(line);
  }

  /** The offset after the last character of a line, without its line break. */
  public int lineEnd(int line) {
    return lines.end(line);
  }

  /** True where the text can be shown as it was read: the file is still there, and as long. */
  public boolean isAsRead() {
    return text().length() == length;
  }

  /** A line without its line break; empty when the file can no longer be read or has changed. */
  public String lineText(int line) {
    String text = text();
    return text.length() == length ? text.substring(lines.start(line), lines.end(line)) : "";
  }

  /**
   * The whole text, with the byte-order mark that the file on disk has; empty when the file can no
   * longer be read or has changed.
   */
  public String textAsWritten() {
    String text = text();
    if (text.length() != length) {
      return "";
    }
    return path != null && SourceText.hasMark(path) ? SourceText.BYTE_ORDER_MARK + text : text;
  }

  /** False where no comment in it can be addressed to this tool. */
  boolean mayHoldComments() {
    return mayHoldComments;
  }

  /** The whole text; empty when the file can no longer be read. */
  String text() {
    if (kept != null) {
      return kept;
    }
    String known = readAgain == null ? null : readAgain.get();
    if (known != null) {
      return known;
    }
    String text = path == null ? "" : SourceText.textAgain(path).orElse("");
    readAgain = new SoftReference<>(text);
    return text;
  }

  @Override
  public String toString() {
    return name;
  }
}
