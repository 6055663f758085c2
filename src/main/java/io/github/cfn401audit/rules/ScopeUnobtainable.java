package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.RuleId;
import java.util.List;

/** Clients get access tokens, and none carries a scope that the method asks for. */
final class ScopeUnobtainable implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("scope-unobtainable");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Refusal refusal : audit.refusals()) {
      if (findings.isExplained(refusal) || !ScopeRefusal.lacksScope(refusal)) {
        continue;
      }
      List<String> scopes = refusal.requirement().scopes().shown();
      RefusalRow.atMethod(
              findings,
              id(),
              refusal,
              "no app client can obtain " + (scopes.size() == 1 ? "this scope" : "any of these"))
          .curedBy(() -> ScopeRefusal.scopeForAClient(refusal, scopes, audit.model()))
          .report(
              Draft.requests(refusal.methods())
                  + (refusal.methods().size() == 1 ? " answers" : " answer")
                  + " 401: no app client can obtain "
                  + RefusalRow.anyOf(scopes));
    }
  }
}
