package io.github.cfn401audit.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {

  private static final SourceFile MIXED = SourceFile.inMemory("m", "ab\ncd\r\nef\rgh");

  @Test
  void aLineEndsAtLfAtCrLfAndAtALoneCr() {
    assertThat(MIXED.lineCount()).isEqualTo(4);
    assertThat(MIXED.lineText(1)).isEqualTo("ab");
    assertThat(MIXED.lineText(2)).isEqualTo("cd");
    assertThat(MIXED.lineText(3)).isEqualTo("ef");
    assertThat(MIXED.lineText(4)).isEqualTo("gh");
  }

  @Test
  void linesKnowTheirOffsets() {
    assertThat(MIXED.lineStart(2)).isEqualTo(3);
    assertThat(MIXED.lineEnd(2)).isEqualTo(5);
    assertThat(MIXED.lineStart(3)).isEqualTo(7);
    assertThat(MIXED.lineStart(4)).isEqualTo(10);
    assertThat(MIXED.lineEnd(4)).isEqualTo(12);
  }

  @Test
  void aLineBreakBelongsToTheLineItEnds() {
    assertThat(MIXED.line(2)).isEqualTo(1);
    assertThat(MIXED.line(5)).isEqualTo(2);
    assertThat(MIXED.line(6)).isEqualTo(2);
    assertThat(MIXED.line(7)).isEqualTo(3);
  }

  @Test
  void theEndOfTheTextHasALineAndAColumn() {
    assertThat(MIXED.line(12)).isEqualTo(4);
    assertThat(MIXED.column(12)).isEqualTo(3);
  }

  @Test
  void aLastLineBreakStartsAnEmptyLine() {
    SourceFile file = SourceFile.inMemory("f", "a\n\n");
    assertThat(file.lineCount()).isEqualTo(3);
    assertThat(file.lineText(2)).isEmpty();
    assertThat(file.lineText(3)).isEmpty();
    assertThat(file.line(3)).isEqualTo(3);
  }

  @Test
  void columnsCountUtf16Units() {
    SourceFile file = SourceFile.inMemory("f", "\uD83D\uDE00x");
    assertThat(file.column(2)).isEqualTo(3);
  }

  @Test
  void manyLinesAreAllFound() {
    SourceFile file = SourceFile.inMemory("f", "x\r\n".repeat(5000));
    assertThat(file.lineCount()).isEqualTo(5001);
    assertThat(file.lineStart(4000)).isEqualTo(3999 * 3);
    assertThat(file.line(3999 * 3)).isEqualTo(4000);
  }

  @Test
  void filesOfEqualTextsAreNotEqual() {
    assertThat(SourceFile.inMemory("f", "a")).isNotEqualTo(SourceFile.inMemory("f", "a"));
  }

  @Test
  void aFileOnDiskIsReadAgainForItsLines(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("t.yaml");
    Files.writeString(path, "\uFEFFfirst: 1\nsecond: \u00E9\n");
    SourceFile file = read(path);
    assertThat(file.lineText(1)).isEqualTo("first: 1");
    assertThat(file.lineText(2)).isEqualTo("second: \u00E9");
    assertThat(file.path()).hasValue(path.toAbsolutePath().normalize());
  }

  @Test
  void aFileThatIsGoneHasEmptyLines(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("t.yaml");
    Files.writeString(path, "first: 1\nsecond: 2\n");
    SourceFile file = read(path);
    Files.delete(path);
    assertThat(file.lineText(2)).isEmpty();
    assertThat(file.lineStart(2)).isEqualTo(9);
  }

  @Test
  void aFileThatHasGrownHasEmptyLines(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("t.yaml");
    Files.writeString(path, "first: 1\nsecond: 2\n");
    SourceFile file = read(path);
    Files.writeString(path, "zero: 0\nfirst: 1\nsecond: 2\n");
    assertThat(file.lineText(2)).isEmpty();
  }

  @Test
  void standardInputHasNoPathAndKeepsItsLines() {
    SourceFile file =
        SourceText.decode("a: 1\nb: 2".getBytes(UTF_8), "<stdin>", SourceFileTest::fail)
            .orElseThrow()
            .file();
    assertThat(file.path()).isEmpty();
    assertThat(file.name()).isEqualTo("<stdin>");
    assertThat(file.lineText(2)).isEqualTo("b: 2");
  }

  private static SourceFile read(Path path) {
    return SourceText.read(path, "t.yaml", SourceFileTest::fail).orElseThrow().file();
  }

  private static void fail(Problem problem) {
    throw new AssertionError(problem);
  }
}
