package io.github.cfn401audit.rules.tokens;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.MethodEdits;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.MethodCures;
import io.github.cfn401audit.rule.NearScope;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.rule.RefusalFinding;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.rule.Turn;
import java.util.List;

/** The method asks for a scope that nobody defines, and one that is defined looks like it. */
final class ScopeMisspelt implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("scope-misspelt");
  }

  @Override
  public Turn turn() {
    return Turn.SYMPTOM;
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Refusal refusal : audit.refusals()) {
      if (!findings.isExplained(refusal)
          && ScopeFault.of(refusal, audit.model()) == ScopeFault.MISSPELT) {
        report(
            audit.model(), findings, refusal, Misspelling.of(refusal, audit.model()).orElseThrow());
      }
    }
  }

  private void report(Model model, Findings findings, Refusal refusal, Misspelling misspelling) {
    String scope = misspelling.scope();
    RefusalFinding.atMethod(findings, id(), refusal, "the scope is called " + misspelling.near())
        .curedBy(
            () ->
                List.of(
                    Cure.opening(
                        MethodCures.atEach(
                            refusal.methods(),
                            method ->
                                MethodEdits.replaceScope(method, scope, misspelling.meant())))))
        .report(
            Phrases.requests(refusal.methods(), "require")
                + " the scope `"
                + scope
                + "`, which no token carries: "
                + NearScope.question(misspelling.near(), refusal.pools(), model));
  }
}
