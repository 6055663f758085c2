package io.github.cfn401audit.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTextTest {
  private static final RulePage PAGE =
      RulePage.of(new RuleId("openid-scope-missing")).orElseThrow();

  @Test
  void explainStartsWithTitleAndFacts() {
    assertThat(RuleText.explain(PAGE, false))
        .startsWith(
            """
            error[openid-scope-missing]: %s
            family tokens, answer 401, since 0.1.0

            What is wrong

            %s
            """
                .formatted(PAGE.title(), PAGE.section("What is wrong")));
  }

  @Test
  void explainIndentsExamplesAndDropsTheMarksOfMarkdown() {
    assertThat(RuleText.explain(PAGE, false))
        .contains("\nBad\n", "\n    Resources:\n")
        .doesNotContain("```", "\n## ", "\n### ", "Around it");
  }

  @Test
  void explainEndsWithTheReferences() {
    StringBuilder references = new StringBuilder("\nReferences\n\n");
    for (String reference : PAGE.references()) {
      references.append("  ").append(reference).append('\n');
    }
    assertThat(RuleText.explain(PAGE, false)).endsWith(references.toString());
  }

  @Test
  void colourMarksTheHeadings() {
    assertThat(RuleText.explain(PAGE, true))
        .startsWith("\u001b[1;31merror[openid-scope-missing]\u001b[0m\u001b[1m: ")
        .contains("\n\u001b[1mHow to fix it\u001b[0m\n");
  }

  @Test
  void theListHasOneAlignedLinePerRule() {
    RulePage other = RulePage.of(new RuleId("no-token-accepted")).orElseThrow();
    assertThat(RuleText.list(List.of(other, PAGE)))
        .isEqualTo(
            """
            no-token-accepted      error   401   tokens   %s
            openid-scope-missing   error   401   tokens   %s
            """
                .formatted(other.title(), PAGE.title()));
  }
}
