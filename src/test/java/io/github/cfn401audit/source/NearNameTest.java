package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNameTest {
  @ParameterizedTest
  @CsvSource({
    "read,   raed,   true",
    "read,   Reads,  true",
    "read,   write,  false",
    "write,  rewrite, false",
    "orders, oders,  true",
    "orders, orers1, false",
    "v1,     v2,     false",
    "read,   '',     false",
  })
  void twoNamesAreAlikeWhereOneIsASlipOfTheOther(String one, String other, boolean alike) {
    assertThat(NearName.areAlike(one, other)).isEqualTo(alike);
    assertThat(NearName.areAlike(other, one)).isEqualTo(alike);
  }

  @Test
  void swappedLettersAreOneSlip() {
    assertThat(NearName.slips("acess", "access")).isOne();
    assertThat(NearName.slips("acecss", "access")).isOne();
  }

  @Test
  void letterCaseIsNoSlip() {
    assertThat(NearName.slips("WEBCLIENT", "WebClient")).isZero();
  }
}
