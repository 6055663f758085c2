package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Change;
import io.github.cfn401audit.model.Edit;
import io.github.cfn401audit.model.Method;
import java.util.ArrayList;
import java.util.List;

/** A browser sends no token with a preflight, and the method asks for one. */
final class PreflightProtected implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("preflight-protected");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Method method : audit.methods()) {
      if (!method.isProtected()) {
        continue;
      }
      if (method.verb().proves("OPTIONS"::equals)) {
        report(findings, Level.ERROR, method, "a browser sends no token with OPTIONS");
      } else if (method.verb().proves("ANY"::equals) && answersPreflights(method, audit)) {
        report(
            findings,
            Level.WARNING,
            method,
            "ANY answers OPTIONS too, and a browser sends no token with it");
      }
    }
  }

  /** The API shows that browsers call it, and no OPTIONS method takes the preflight away. */
  private static boolean answersPreflights(Method method, Audit audit) {
    return audit.model().browsers().areServedBy(method.api())
        && !audit.model().browsers().mayHaveOptionsBeside(method)
        && audit.model().isWhollySeen();
  }

  private void report(Findings findings, Level level, Method method, String label) {
    findings
        .at(id(), level, method.declared(), method.declared().place("AuthorizationType"), label)
        .curedBy(() -> cures(method))
        .report(
            "the preflight of "
                + method.path()
                + " answers 401, so that a browser never sends the request");
  }

  /** Another method beside ANY is more than one edit: the deployment has to wait for it too. */
  private static List<Cure> cures(Method method) {
    if (!method.verb().proves("OPTIONS"::equals)) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    changes.add(Change.put(method.declared(), MethodCures.TYPE, "NONE"));
    if (method.authorizationScopes().written()) {
      changes.add(new Change.Removed(method.declared(), MethodCures.SCOPES));
    }
    return List.of(
        Cure.of(new Edit(changes), "the preflight of " + method.path() + " needs no token"));
  }
}
