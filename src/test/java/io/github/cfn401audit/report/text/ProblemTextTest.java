package io.github.cfn401audit.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTextTest {
  private static final List<Problem> PROBLEMS =
      List.of(
          new Problem(Problem.Code.DUPLICATE_KEY, "key `A\u001b` stands twice", "a.yaml", 3, 5),
          new Problem(Problem.Code.EMPTY, "the file holds nothing", "b.yaml", 0, 0));

  @Test
  void eachProblemHasOneLineWithItsPlace() {
    assertThat(ProblemText.of(PROBLEMS, false))
        .isEqualTo(
            """
            note: a.yaml:3:5: key `A\\u{1b}` stands twice
            error: b.yaml: the file holds nothing
            """);
  }

  @Test
  void colourMarksTheLevel() {
    assertThat(ProblemText.of(PROBLEMS, true))
        .startsWith("\u001b[36mnote\u001b[0m: a.yaml")
        .contains("\n\u001b[1;31merror\u001b[0m: b.yaml");
  }
}
