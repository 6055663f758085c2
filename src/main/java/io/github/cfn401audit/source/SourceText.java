package io.github.cfn401audit.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cfn401audit.source.Problem.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The decoded text that a file contains, before it is parsed. Whoever has read the tree lets go of
 * it.
 *
 * <p>The text is UTF-8 without a byte-order mark, contains no NUL and is not blank.
 */
public final class SourceText {

  /** The largest file that is read. */
  static final int MAX_BYTES = 32 << 20;

  static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private final SourceFile file;
  private final String text;

  private SourceText(SourceFile file, String text) {
    this.file = file;
    this.text = text;
  }

  /** Reads a file; where it cannot be used, reports why and returns nothing. */
  public static Optional<SourceText> read(Path path, String name, Consumer<Problem> problems) {
    Optional<String> text = textOf(path, name, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    SourceFile file = SourceFile.onDisk(path, name, text.get());
    return Optional.of(new SourceText(file, text.get()));
  }

  /** Decodes standard input; the text is kept for excerpts. */
  public static Optional<SourceText> decode(byte[] bytes, String name, Consumer<Problem> problems) {
    Optional<String> text = textOf(bytes, name, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new SourceText(SourceFile.inMemory(name, text.get()), text.get()));
  }

  /** The text of a file that was read before; empty where it is no longer the same. */
  static Optional<SourceText> again(SourceFile file) {
    return file.isAsRead() ? Optional.of(new SourceText(file, file.text())) : Optional.empty();
  }

  /** The file that contains this text. */
  public SourceFile file() {
    return file;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The text of a file that was read before; nothing where that no longer works. */
  static Optional<String> textAgain(Path path) {
    return textOf(path, "", problem -> {});
  }

  /** True where the file begins with a byte-order mark. */
  static boolean hasMark(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(3), UTF_8).indexOf(BYTE_ORDER_MARK) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<String> textOf(Path path, String name, Consumer<Problem> problems) {
    Optional<byte[]> bytes = bytesOf(path, name, problems);
    return bytes.isPresent() ? textOf(bytes.get(), name, problems) : Optional.empty();
  }

  private static Optional<byte[]> bytesOf(Path path, String name, Consumer<Problem> problems) {
    if (Files.isDirectory(path)) {
      problems.accept(Problem.ofFile(Code.UNREADABLE, "is a folder, not a file", name));
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Optional.of(in.readNBytes(MAX_BYTES + 1));
    } catch (NoSuchFileException e) {
      problems.accept(Problem.ofFile(Code.UNREADABLE, "there is no such file", name));
    } catch (AccessDeniedException e) {
      problems.accept(Problem.ofFile(Code.UNREADABLE, "no permission to read the file", name));
    } catch (IOException e) {
      problems.accept(Problem.ofFile(Code.UNREADABLE, "the file cannot be read", name));
    }
    return Optional.empty();
  }

  private static Optional<String> textOf(byte[] bytes, String name, Consumer<Problem> problems) {
    if (bytes.length > MAX_BYTES) {
      return refuse(Problem.ofFile(Code.TOO_LARGE, "is larger than 32 MiB", name), problems);
    }
    if (isUtf16(bytes)) {
      return refuse(
          Problem.ofFile(Code.NOT_UTF8, "is UTF-16 text: only UTF-8 is supported", name), problems);
    }
    String text = new String(bytes, UTF_8);
    if (text.indexOf('\0') >= 0) {
      return refuse(
          Problem.ofFile(Code.BINARY, "contains NUL characters: this is not a text file", name),
          problems);
    }
    if (text.indexOf(REPLACEMENT) >= 0) {
      Optional<Problem> badByte = badByte(bytes, name);
      if (badByte.isPresent()) {
        return refuse(badByte.get(), problems);
      }
    }
    text = withoutMark(text);
    if (text.isBlank()) {
      return refuse(Problem.ofFile(Code.EMPTY, "contains only whitespace", name), problems);
    }
    return Optional.of(text);
  }

  private static Optional<String> refuse(Problem problem, Consumer<Problem> problems) {
    problems.accept(problem);
    return Optional.empty();
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  /** The file itself may contain a replacement character, so only a strict decoder can tell. */
  private static Optional<Problem> badByte(byte[] bytes, String name) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (!UTF_8.newDecoder().decode(in, out, true).isError()) {
      return Optional.empty();
    }
    int bad = in.position();
    String before = withoutMark(new String(bytes, 0, bad, UTF_8));
    String message =
        String.format("the byte 0x%02X is not UTF-8: only UTF-8 is supported", bytes[bad] & 0xFF);
    return Optional.of(
        Problem.at(Code.NOT_UTF8, message, SourceFile.inMemory(name, before), before.length()));
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
