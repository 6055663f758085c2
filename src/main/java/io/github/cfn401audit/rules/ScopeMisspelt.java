package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Change;
import io.github.cfn401audit.values.Text;
import java.util.List;
import java.util.Optional;

/** The method asks for a scope that nobody defines, and one that is defined looks like it. */
final class ScopeMisspelt implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("scope-misspelt");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Refusal refusal : audit.refusals()) {
      if (findings.isExplained(refusal) || !ScopeRefusal.lacksScope(refusal)) {
        continue;
      }
      List<String> known = ScopeRefusal.known(refusal, audit.model());
      for (Text scope : ScopeRefusal.undefined(refusal, audit.model())) {
        Optional<String> near = NearScope.of(scope.display(), known);
        if (near.isPresent()) {
          report(findings, refusal, scope.display(), near.get(), known);
          break;
        }
      }
    }
  }

  private void report(
      Findings findings, Refusal refusal, String scope, String near, List<String> known) {
    List<String> meant = NearScope.allOf(scope, near, known);
    RefusalRow.atMethod(findings, id(), refusal, "the scope is called " + near)
        .curedBy(
            () ->
                List.of(
                    Cure.opening(
                        MethodCures.atEach(
                            refusal.methods(),
                            method ->
                                Change.replace(
                                    method.declared(), MethodCures.SCOPES, scope, meant)))))
        .report(
            Draft.requests(refusal.methods())
                + (refusal.methods().size() == 1 ? " asks" : " ask")
                + " for the scope `"
                + scope
                + "`, which no token carries: it is called `"
                + near
                + "`");
  }
}
