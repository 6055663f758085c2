package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.Problem.Code;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void aProblemIsFatalWhereNothingOfTheInputCouldBeUsed() {
    assertThat(Arrays.stream(Code.values()).filter(ProblemTest::isFatal))
        .containsExactly(
            Code.UNREADABLE,
            Code.TOO_LARGE,
            Code.EMPTY,
            Code.BINARY,
            Code.NOT_UTF8,
            Code.UNPARSABLE,
            Code.TOO_DEEP,
            Code.NOT_A_TEMPLATE,
            Code.OUTSIDE_ASSEMBLY,
            Code.MISSING_FILE,
            Code.PARAMETER,
            Code.CONFIGURATION,
            Code.SUPPRESSION);
  }

  private static boolean isFatal(Code code) {
    return Problem.ofFile(code, "is so", "f").fatal();
  }
}
