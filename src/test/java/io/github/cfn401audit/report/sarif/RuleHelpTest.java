package io.github.cfn401audit.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.rules.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleHelpTest {

  static List<RuleId> rules() {
    return List.copyOf(Rules.ids());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHelpOfEveryRuleTellsAndShows(RuleId rule) {
    String markdown = RuleHelp.markdown(RulePage.of(rule).orElseThrow());
    assertThat(markdown)
        .contains("## What is wrong\n", "## Why it fails\n", "## How to fix it\n")
        .contains("## Bad\n\n### ", "## Good\n\n### ", "## References\n")
        .doesNotContain("# error:", "# warning:", "# note:", "## Around it", "```text");
    assertThat(markdown.lines().filter(line -> line.startsWith("### "))).hasSize(2);
    assertThat(markdown.lines().filter(line -> line.startsWith("```")).count()).isEven();
  }

  @Test
  void theFirstBadExampleIsThatOfThePage() {
    RulePage page = RulePage.of(new RuleId("oauth-switch-off")).orElseThrow();
    assertThat(RuleHelp.markdown(page))
        .contains(
            """
            ## Bad

            ### the switch is absent, and absent means off

            ```yaml
            Resources:
            """)
        .contains("  WebClient:\n    Type: AWS::Cognito::UserPoolClient\n");
    assertThat(RuleHelp.text(page))
        .startsWith(page.title().substring(0, 1))
        .contains("\n\nWhy it fails\n\n", page.plainText("How to fix it"));
  }
}
