package io.github.cfn401audit.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class MermaidTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /orders (all), a-b_c.d | GET /orders (all), a-b_c.d",
        "a\"]; b                    | a#34;#93;#59; b",
        "<b>`x`                     | #60;b#62;#96;x#96;",
        "#quot;                     | #35;quot#59;",
        "%%{init}                   | #37;#37;#123;init#125;",
        "Größe 😀                   | Größe #128512;",
      })
  void whatIsNoLetterBecomesANumber(String words, String label) {
    assertThat(MermaidText.label(words)).isEqualTo(label);
  }

  @ParameterizedTest
  @FieldSource("io.github.cfn401audit.report.Hostile#NAMES")
  void aLabelEndsWithItsQuotes(String name) {
    assertThat(MermaidText.label(name)).matches("(?:[\\p{L}\\p{N} ,./_()-]|#[0-9]+;)*");
  }

  @Test
  void aLongLabelIsCut() {
    assertThat(MermaidText.label("x".repeat(121))).isEqualTo("x".repeat(120) + "...");
    assertThat(MermaidText.label("x".repeat(120))).isEqualTo("x".repeat(120));
  }
}
