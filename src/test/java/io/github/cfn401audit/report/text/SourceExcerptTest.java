package io.github.cfn401audit.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.Label;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.Shop;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The carets stand under what they mark, and nowhere else. */
class SourceExcerptTest {
  private static List<String> lines(SourceFile file, int column, int length) {
    TerminalPage page = new TerminalPage(false);
    SourceExcerpt.print(page, new Label(Shop.at(file, 1, column, length), "here"), Level.ERROR, 3);
    return page.text().lines().toList();
  }

  @Test
  void noCaretStandsBeyondTheLineHoweverItIsCut() {
    for (String letter : List.of("x", "\t", "\u001b", "\ud83d\ude00", " ")) {
      for (int width : List.of(1, 99, 100, 101, 140, 300)) {
        String line = letter.repeat(width);
        SourceFile file = SourceFile.inMemory("a.yaml", line + "\n");
        for (int start = 0; start < line.length(); start += letter.length()) {
          for (int end = start + letter.length();
              end <= line.length();
              end += 37 * letter.length()) {
            List<String> printed = lines(file, start + 1, end - start);
            String carets = printed.get(2).substring(0, printed.get(2).lastIndexOf('^') + 1);
            assertThat(columns(carets))
                .as("%s x%d from %d to %d\n%s", letter, width, start, end, printed)
                .isLessThanOrEqualTo(columns(printed.get(1)));
          }
        }
      }
    }
  }

  @Test
  void whereTheFileIsGoneThatIsSaid(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("a.yaml");
    Files.writeString(path, "Resources: {}\n");
    SourceFile file = onDisk(path);
    assertThat(lines(file, 1, 9)).contains("  1 | Resources: {}");
    Files.writeString(path, "Resources:\n  Api: {}\n");
    SourceFile changed = onDisk(path);
    Files.delete(path);
    assertThat(lines(changed, 1, 9))
        .containsExactly(
            "    |",
            "    = here",
            "    = the line is not shown: a.yaml has changed or can no longer be read",
            "    |");
  }

  private static SourceFile onDisk(Path path) {
    return SourceText.read(
            path,
            "a.yaml",
            problem -> {
              throw new AssertionError(problem);
            })
        .orElseThrow()
        .file();
  }

  private static int columns(String text) {
    return text.codePointCount(0, text.length());
  }
}
