package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.rules.authorizer.AuthorizerRules;
import io.github.cfn401audit.rules.browser.BrowserRules;
import io.github.cfn401audit.rules.caller.CallerRules;
import io.github.cfn401audit.rules.client.ClientRules;
import io.github.cfn401audit.rules.definition.DefinitionRules;
import io.github.cfn401audit.rules.deployment.DeploymentRules;
import io.github.cfn401audit.rules.edge.EdgeRules;
import io.github.cfn401audit.rules.policy.PolicyRules;
import io.github.cfn401audit.rules.tokens.TokensRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules about templates, in the order in which they are asked: by turn, then by family. */
public final class Rules {
  private static final List<Rule> ALL =
      inTurn(
          List.of(
              AuthorizerRules.all(),
              DefinitionRules.all(),
              DeploymentRules.all(),
              EdgeRules.all(),
              BrowserRules.all(),
              PolicyRules.all(),
              ClientRules.all(),
              TokensRules.all()));

  /** Those that no audit of one version asks. */
  private static final List<RuleId> COMPARING = List.of(new RuleId("deployment-stale"));

  private Rules() {}

  /** Every rule, those of an earlier turn first. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The names of all rules, in alphabetical order: also of those that look at other things. */
  public static List<RuleId> ids() {
    return Stream.of(ALL.stream().map(Rule::id), COMPARING.stream(), CallerRules.all().stream())
        .flatMap(ids -> ids)
        .sorted()
        .toList();
  }

  private static List<Rule> inTurn(List<List<Rule>> families) {
    List<Rule> rules = new ArrayList<>();
    families.forEach(rules::addAll);
    rules.sort(Comparator.comparing(Rule::turn));
    return List.copyOf(rules);
  }
}
