package io.github.cfn401audit.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SarifTextTest {
  @Test
  void aLongTextIsCutBetweenWords() {
    assertThat(SarifText.cut("one two three", 13)).isEqualTo("one two three");
    assertThat(SarifText.cut("one two three", 12)).isEqualTo("one two …");
    assertThat(SarifText.cut("x".repeat(20), 10)).isEqualTo("xxxxxxxx …");
    assertThat(SarifText.cut("word ".repeat(300), 1024).length()).isLessThanOrEqualTo(1024);
  }

  @Test
  void aSentenceHasOneFullStop() {
    assertThat(SarifText.sentence("it fails")).isEqualTo("it fails.");
    assertThat(SarifText.sentence("it fails.")).isEqualTo("it fails.");
  }

  @Test
  void aRuleIsNamedInPascalCase() {
    assertThat(SarifText.pascalCase("openid-scope-missing")).isEqualTo("OpenidScopeMissing");
    assertThat(SarifText.pascalCase("m2m-client-without-scopes"))
        .isEqualTo("M2mClientWithoutScopes");
  }
}
