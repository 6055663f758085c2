package io.github.cfn401audit.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GithubTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain words      | plain words",
        "100%             | 100%25",
        "%0A::error::x    | %250A::error::x",
        "a: b, c          | a: b, c",
      })
  void aMessageKeepsItsWords(String words, String escaped) {
    assertThat(GithubText.message(words)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b.yaml         | a b.yaml",
        "C:/a,b.yaml      | C%3A/a%2Cb.yaml",
        "50%::x           | 50%25%3A%3Ax",
      })
  void aPropertyEndsWhereItShould(String value, String escaped) {
    assertThat(GithubText.property(value)).isEqualTo(escaped);
  }

  @Test
  void whatActsOnTheReaderIsSpelt() {
    assertThat(GithubText.message("a\r\n::error::b\u202e"))
        .isEqualTo("a\\u{d}\\u{a}::error::b\\u{202e}");
  }
}
