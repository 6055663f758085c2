package io.github.cfn401audit.rules.tokens;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.rule.RefusalFinding;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.rule.Turn;
import java.util.List;

/** The method asks for a scope that no resource server of the trusted pools defines. */
final class ScopeUndefined implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("scope-undefined");
  }

  @Override
  public Turn turn() {
    return Turn.SYMPTOM;
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Refusal refusal : audit.refusals()) {
      if (findings.isExplained(refusal)
          || ScopeFault.of(refusal, audit.model()) != ScopeFault.UNDEFINED) {
        continue;
      }
      String scope = ScopeRefusal.declarable(refusal, audit.model()).get(0).display();
      RefusalFinding.atMethod(
              findings, id(), refusal, "no resource server of the pool defines " + scope)
          .curedBy(() -> ScopeRefusal.scopeForAClient(refusal, List.of(scope), audit.model()))
          .report(
              Phrases.requests(refusal.methods(), "require")
                  + " the scope "
                  + scope
                  + ", which no resource server defines");
    }
  }
}
