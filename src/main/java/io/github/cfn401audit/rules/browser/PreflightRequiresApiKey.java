package io.github.cfn401audit.rules.browser;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.MethodEdits;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.template.UnfoldingNote;
import java.util.ArrayList;
import java.util.List;

/** A browser sends no API key with a preflight, and the method asks for one. */
final class PreflightRequiresApiKey implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("preflight-requires-api-key");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    List<Method> failing = new ArrayList<>();
    for (Method method : audit.methods()) {
      if (method.verb().proves("OPTIONS"::equals)
          && method.apiKeyRequired().proves(needed -> needed)
          && !method.isProtected()
          && !mayGetAKey(method)) {
        failing.add(method);
      }
    }
    for (Preflights one : Preflights.by(failing, Method::apiKeyRequiredPlace)) {
      boolean ofApi = one.first().resource().remark(UnfoldingNote.SAM_DEFAULT_KEY).isPresent();
      one.at(findings, id(), Level.ERROR, ofApi, "a browser sends no API key with OPTIONS")
          .curedBy(() -> cures(one, ofApi))
          .report(one.subject("answer") + " 403, so browsers never send the request");
    }
  }

  /** A Lambda authorizer may bring the key, where the API takes it from there. */
  private static boolean mayGetAKey(Method method) {
    return method.api().mayTakeKeysFromAuthorizer()
        && method.authorizationType().allows("CUSTOM"::equals);
  }

  private static List<Cure> cures(Preflights failing, boolean ofApi) {
    List<Change> changes = new ArrayList<>();
    for (Method method : failing.methods()) {
      Change.OfProperty without = MethodEdits.requireNoApiKey(method);
      changes.add(
          ofApi
              ? new Change.ByOther(
                  without,
                  "write `AddApiKeyRequiredToCorsPreflight: false` beside ApiKeyRequired of "
                      + method.api().name())
              : without);
    }
    return List.of(Cure.achieving(new Edit(changes), failing.subject("need") + " no API key"));
  }
}
