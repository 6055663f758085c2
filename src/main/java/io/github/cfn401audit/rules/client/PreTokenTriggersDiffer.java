package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;

/** The pool names one function as the trigger before tokens, and another one in its config. */
final class PreTokenTriggersDiffer implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("pre-token-triggers-differ");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPool pool : audit.model().pools()) {
      if (pool.namesTwoPreTokenTriggers()) {
        findings
            .at(
                id(),
                Level.ERROR,
                pool.resource(),
                pool.triggersPlace(),
                "`PreTokenGeneration` and `PreTokenGenerationConfig` have to name one function")
            .reportRefusedDeployment(
                pool.name() + " names two functions as its pre token generation trigger");
      }
    }
  }
}
