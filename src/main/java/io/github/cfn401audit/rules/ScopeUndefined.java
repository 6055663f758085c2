package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Text;
import java.util.List;

/** The method asks for a scope that no resource server of the trusted pools defines. */
final class ScopeUndefined implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("scope-undefined");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Refusal refusal : audit.refusals()) {
      List<Text> undefined =
          ScopeRefusal.undefined(refusal, audit.model()).stream()
              .filter(scope -> scope.literal().filter(Scopes::isReserved).isEmpty())
              .toList();
      if (findings.isExplained(refusal)
          || undefined.isEmpty()
          || !ScopeRefusal.lacksScope(refusal)) {
        continue;
      }
      String scope = undefined.get(0).display();
      RefusalRow.atMethod(
              findings, id(), refusal, "no resource server of the pool defines " + scope)
          .curedBy(() -> ScopeRefusal.scopeForAClient(refusal, List.of(scope), audit.model()))
          .report(
              Draft.requests(refusal.methods())
                  + (refusal.methods().size() == 1 ? " asks" : " ask")
                  + " for the scope "
                  + scope
                  + ", which no resource server defines");
    }
  }
}
