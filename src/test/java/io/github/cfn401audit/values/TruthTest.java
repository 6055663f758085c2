package io.github.cfn401audit.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three-valued logic. */
class TruthTest {
  @ParameterizedTest
  @CsvSource({
    "YES,     YES,     YES,     YES",
    "YES,     NO,      NO,      YES",
    "YES,     UNKNOWN, UNKNOWN, YES",
    "NO,      NO,      NO,      NO",
    "NO,      UNKNOWN, NO,      UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
  })
  void andAndOrAreThoseOfKleene(Truth left, Truth right, Truth and, Truth or) {
    assertThat(left.and(right)).isEqualTo(and);
    assertThat(right.and(left)).isEqualTo(and);
    assertThat(left.or(right)).isEqualTo(or);
    assertThat(right.or(left)).isEqualTo(or);
  }

  @ParameterizedTest
  @CsvSource({"YES, NO, true", "NO, YES, false", "UNKNOWN, UNKNOWN, true"})
  void whatIsNotKnownIsPossible(Truth truth, Truth opposite, boolean possible) {
    assertThat(truth.negated()).isEqualTo(opposite);
    assertThat(truth.isPossible()).isEqualTo(possible);
  }

  @Test
  void aDecidedClaimIsYesOrNo() {
    assertThat(Truth.of(true)).isEqualTo(Truth.YES);
    assertThat(Truth.of(false)).isEqualTo(Truth.NO);
  }
}
