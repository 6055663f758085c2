package io.github.cfn401audit.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.Problem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {

  @Test
  void theByteOrderMarkIsNoPartOfTheText() {
    assertThat(decoded("\uFEFFa: b".getBytes(UTF_8))).isEqualTo("a: b");
  }

  @Test
  void aReplacementCharacterMayStandInAFile() {
    assertThat(decoded("a: \uFFFD".getBytes(UTF_8))).isEqualTo("a: \uFFFD");
  }

  @Test
  void aByteThatIsNotUtf8HasAPlace() {
    byte[] bytes = "\uFEFFa: 1\r\n\u00E9: x".getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xE9;
    assertThat(refused(bytes))
        .containsExactly(
            new Problem(
                Code.NOT_UTF8, "the byte 0xE9 is not UTF-8: only UTF-8 is supported", "f", 2, 4));
  }

  @Test
  void theByteOrderMarkDoesNotMoveTheColumnOfABadByte() {
    byte[] bytes = "\uFEFFab".getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xE9;
    assertThat(refused(bytes)).extracting(Problem::column).containsExactly(2);
  }

  @Test
  void aHalfCharacterAtTheEndIsNotUtf8() {
    byte[] bytes = {'a', (byte) 0xF0, (byte) 0x9F};
    assertThat(refused(bytes))
        .containsExactly(
            new Problem(
                Code.NOT_UTF8, "the byte 0xF0 is not UTF-8: only UTF-8 is supported", "f", 1, 2));
  }

  @Test
  void aSurrogateInUtf8IsRefused() {
    byte[] bytes = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80};
    assertThat(refused(bytes)).extracting(Problem::code).containsExactly(Code.NOT_UTF8);
  }

  @Test
  void utf16IsNamed() {
    assertThat(refused("\uFEFFa: b".getBytes(UTF_16LE)))
        .containsExactly(
            new Problem(Code.NOT_UTF8, "is UTF-16 text: only UTF-8 is supported", "f", 0, 0));
  }

  @Test
  void nulMakesAFileBinary() {
    byte[] bytes = {'P', 'K', 3, 4, 0, 0, (byte) 0xE9};
    assertThat(refused(bytes))
        .containsExactly(
            new Problem(
                Code.BINARY, "contains NUL characters: this is not a text file", "f", 0, 0));
  }

  @Test
  void blanksAreNothing() {
    Problem empty = new Problem(Code.EMPTY, "contains only whitespace", "f", 0, 0);
    assertThat(refused(" \r\n\t\n".getBytes(UTF_8))).containsExactly(empty);
    assertThat(refused("\uFEFF".getBytes(UTF_8))).containsExactly(empty);
    assertThat(refused(new byte[0])).containsExactly(empty);
  }

  @Test
  void moreThanThirtyTwoMebibytesAreTooLarge(@TempDir Path folder) throws IOException {
    byte[] bytes = new byte[SourceText.MAX_BYTES + 1];
    Path path = Files.write(folder.resolve("large.yaml"), bytes);
    assertThat(refused(path))
        .containsExactly(new Problem(Code.TOO_LARGE, "is larger than 32 MiB", "f", 0, 0));
  }

  @Test
  void aFolderIsUnreadable(@TempDir Path folder) {
    assertThat(refused(folder))
        .containsExactly(new Problem(Code.UNREADABLE, "is a folder, not a file", "f", 0, 0));
  }

  @Test
  void aFileThatIsNotThereIsUnreadable(@TempDir Path folder) {
    assertThat(refused(folder.resolve("none.yaml")))
        .containsExactly(new Problem(Code.UNREADABLE, "there is no such file", "f", 0, 0));
  }

  @Test
  void aFileIsReadUnderTheNameItIsGiven(@TempDir Path folder) throws IOException {
    Path path = Files.writeString(folder.resolve("t.yaml"), "a: b\n");
    SourceText text = SourceText.read(path, "sub/t.yaml", SourceTextTest::fail).orElseThrow();
    assertThat(text.text()).isEqualTo("a: b\n");
    assertThat(text.file().name()).isEqualTo("sub/t.yaml");
  }

  private static String decoded(byte[] bytes) {
    return SourceText.decode(bytes, "f", SourceTextTest::fail).orElseThrow().text();
  }

  private static List<Problem> refused(byte[] bytes) {
    List<Problem> problems = new ArrayList<>();
    assertThat(SourceText.decode(bytes, "f", problems::add)).isEmpty();
    return problems;
  }

  private static List<Problem> refused(Path path) {
    List<Problem> problems = new ArrayList<>();
    assertThat(SourceText.read(path, "f", problems::add)).isEmpty();
    return problems;
  }

  private static void fail(Problem problem) {
    throw new AssertionError(problem);
  }
}
