package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceRangeTest {

  private static final SourceFile FILE = SourceFile.inMemory("b.yaml", "ab\r\ncde\nf");

  @Test
  void aRangeKnowsItsLinesAndColumns() {
    SourceRange range = new SourceRange(FILE, 1, 6);
    assertThat(range.line()).isEqualTo(1);
    assertThat(range.column()).isEqualTo(2);
    assertThat(range.endLine()).isEqualTo(2);
    assertThat(range.endColumn()).isEqualTo(3);
  }

  @Test
  void theFirstLineEndsBeforeItsLineBreak() {
    assertThat(new SourceRange(FILE, 1, 9).firstLine()).isEqualTo(new SourceRange(FILE, 1, 2));
  }

  @Test
  void aRangeOnOneLineIsItsOwnFirstLine() {
    SourceRange range = new SourceRange(FILE, 4, 7);
    assertThat(range.firstLine()).isSameAs(range);
  }

  @Test
  void aRangeThatStartsInALineBreakHasAnEmptyFirstLine() {
    assertThat(new SourceRange(FILE, 3, 6).firstLine()).isEqualTo(new SourceRange(FILE, 3, 3));
  }

  @Test
  void rangesAreOrderedByFileNameThenStartThenEnd() {
    SourceFile earlier = SourceFile.inMemory("a.yaml", "0123456789");
    List<SourceRange> ordered =
        List.of(
            new SourceRange(earlier, 5, 6),
            new SourceRange(FILE, 0, 2),
            new SourceRange(FILE, 0, 3),
            new SourceRange(FILE, 1, 1));
    List<SourceRange> sorted =
        Stream.of(ordered.get(3), ordered.get(1), ordered.get(2), ordered.get(0)).sorted().toList();
    assertThat(sorted).isEqualTo(ordered);
  }

  @Test
  void aRangeCannotEndBeforeItStarts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SourceRange(FILE, 3, 2));
  }
}
