package io.github.cfn401audit.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The values are those that GitHub publishes beside its own computation, in {@code
 * src/fingerprints.test.ts} of github/codeql-action.
 */
class LineHashesTest {
  private static final List<String> GREETING =
      List.of(
          "e9496ae3ebfced30:1",
          "fb7c023a8b9ccb3f:1",
          "ce8ba1a563dcdaca:1",
          "e20e36e16fcb0cc8:1",
          "b3edc88f2938467e:1",
          "c8e28b0b4002a3a0:1",
          "c129715d7a2bc9a3:1");

  @Test
  void anEmptyTextHasOneLine() {
    assertThat(hashes("")).containsExactly("c129715d7a2bc9a3:1");
  }

  @Test
  void blanksDoNotCount() {
    assertThat(hashes(" a\nb\n  \t\tc\n d"))
        .containsExactly(
            "271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1");
  }

  @Test
  void theLastLineMayHaveNoBreak() {
    assertThat(hashes(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End"))
        .containsExactly(
            "8b7cf3e952e7aeb2:1",
            "b1ae1287ec4718d9:1",
            "bff680108adb0fcc:1",
            "c6805c5e1288b612:1",
            "b86d3392aea1be30:1",
            "e6ceba753e1a442:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n",
        " hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r",
        " hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n",
        " hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n"
      })
  void everyLineBreakIsTheSame(String text) {
    assertThat(hashes(text)).isEqualTo(GREETING);
  }

  @Test
  void equalLinesAreNumbered() {
    assertThat(hashes("Lorem ipsum dolor sit amet.\n".repeat(10)))
        .containsExactly(
            "a7f2ff13bc495cf2:1",
            "a7f2ff13bc495cf2:2",
            "a7f2ff13bc495cf2:3",
            "a7f2ff13bc495cf2:4",
            "a7f2ff13bc495cf2:5",
            "a7f2ff13bc495cf2:6",
            "a7f2ff1481e87703:1",
            "a9cf91f7bbf1862b:1",
            "55ec222b86bcae53:1",
            "cc97dc7b1d7d8f7b:1",
            "c129715d7a2bc9a3:1");
  }

  @Test
  void aByteOrderMarkCountsAsItDoesThere(@TempDir Path folder) throws IOException {
    Path path = Files.writeString(folder.resolve("a.yaml"), "\uFEFFa: 1\nb: 2\n");
    List<Problem> problems = new ArrayList<>();
    SourceFile file = SourceText.read(path, "a.yaml", problems::add).orElseThrow().file();
    LineHashes marked = LineHashes.ofText("\uFEFFa: 1\nb: 2\n");
    assertThat(LineHashes.of(file).ofLine(1)).isEqualTo(marked.ofLine(1));
    assertThat(LineHashes.of(file).ofLine(1))
        .isNotEqualTo(LineHashes.ofText("a: 1\nb: 2\n").ofLine(1));
    assertThat(LineHashes.of(file).ofLine(2))
        .isEqualTo(LineHashes.ofText("a: 1\nb: 2\n").ofLine(2));
  }

  @Test
  void aFileThatHasChangedHasNoLines(@TempDir Path folder) throws IOException {
    Path path = Files.writeString(folder.resolve("a.yaml"), "a: 1\nb: 2\n");
    List<Problem> problems = new ArrayList<>();
    SourceFile file = SourceText.read(path, "a.yaml", problems::add).orElseThrow().file();
    Files.writeString(path, "a: 1\nb: 2\nc: 3\n");
    assertThat(LineHashes.of(file).ofLine(2)).isEmpty();
  }

  private static List<String> hashes(String text) {
    LineHashes hashes = LineHashes.ofText(text);
    List<String> all = new ArrayList<>();
    for (int line = 1; !hashes.ofLine(line).isEmpty(); line++) {
      all.add(hashes.ofLine(line));
    }
    return all;
  }
}
