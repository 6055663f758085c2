package io.github.cfn401audit.rules.browser;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.MethodEdits;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.DeploymentCures;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.template.UnfoldingNote;
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
    List<Method> options = new ArrayList<>();
    List<Method> any = new ArrayList<>();
    for (Method method : audit.methods()) {
      if (method.isProtected() && method.verb().proves("OPTIONS"::equals)) {
        options.add(method);
      } else if (method.isProtected()
          && method.verb().proves("ANY"::equals)
          && answersPreflights(method, audit)) {
        any.add(method);
      }
    }
    report(audit, findings, Level.ERROR, options, "a browser sends no token with OPTIONS");
    report(
        audit,
        findings,
        Level.WARNING,
        any,
        "ANY answers OPTIONS too, and a browser sends no token with it");
  }

  /** The API shows that browsers call it, and no OPTIONS method takes the preflight away. */
  private static boolean answersPreflights(Method method, Audit audit) {
    return audit.model().browsers().areServedBy(method.api())
        && !audit.model().browsers().mayHaveOptionsBeside(method)
        && audit.model().isWhollySeen(method.api());
  }

  private void report(
      Audit audit, Findings findings, Level level, List<Method> methods, String label) {
    for (Preflights one : Preflights.by(methods, Method::authorizationTypePlace)) {
      one.at(findings, id(), level, isByDefault(one.first()), label)
          .curedBy(() -> cures(one, audit.model()))
          .report(one.subject("answer") + " 401, so browsers never send the request");
    }
  }

  /** True where the default authorizer of a SAM API is why it asks for a token. */
  private static boolean isByDefault(Method method) {
    return method.resource().remark(UnfoldingNote.SAM_DEFAULT).isPresent();
  }

  private static List<Cure> cures(Preflights failing, Model model) {
    List<Change> changes = new ArrayList<>();
    for (Method method : failing.methods()) {
      if (!method.verb().proves("OPTIONS"::equals)) {
        changes.add(MethodEdits.addOptionsBeside(method, DeploymentCures.behind(method, model)));
      } else if (isByDefault(method)) {
        String switched =
            "write `AddDefaultAuthorizerToCorsPreflight: false` beside DefaultAuthorizer of "
                + method.api().name();
        MethodEdits.open(method)
            .forEach(change -> changes.add(new Change.ByOther(change, switched)));
      } else {
        changes.addAll(MethodEdits.open(method));
      }
    }
    return List.of(Cure.achieving(new Edit(changes), failing.subject("need") + " no token"));
  }
}
