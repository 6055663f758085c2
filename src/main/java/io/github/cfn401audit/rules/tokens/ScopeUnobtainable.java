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

/** Clients get access tokens, and none carries a scope that the method asks for. */
final class ScopeUnobtainable implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("scope-unobtainable");
  }

  @Override
  public Turn turn() {
    return Turn.SYMPTOM;
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Refusal refusal : audit.refusals()) {
      if (findings.isExplained(refusal)
          || ScopeFault.of(refusal, audit.model()) != ScopeFault.UNOBTAINABLE) {
        continue;
      }
      List<String> scopes = refusal.requirement().scopes().shown();
      RefusalFinding.atMethod(
              findings,
              id(),
              refusal,
              "no app client can obtain " + (scopes.size() == 1 ? "this scope" : "any of these"))
          .curedBy(() -> ScopeRefusal.scopeForAClient(refusal, scopes, audit.model()))
          .report(
              Phrases.requests(refusal.methods(), "answer")
                  + " 401: no app client can obtain "
                  + Phrases.anyOf(scopes));
    }
  }
}
