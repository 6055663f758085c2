package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.access.MethodRefusal;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.MethodEdits;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.AuthorizerCures;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.MethodCures;
import io.github.cfn401audit.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scopes belong to Cognito authorizers alone. The deployment is refused. */
final class ScopesWithoutCognito implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("scopes-without-cognito");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Method method : audit.methods()) {
      if (MethodRefusal.listsScopesInVain(method)) {
        findings
            .at(
                id(),
                Level.ERROR,
                method.resource(),
                method.authorizationScopes().range(),
                "the AuthorizationType is " + method.authorizationType().shown("?"))
            .curedBy(() -> cures(method, audit.model()))
            .reportRefusedDeployment(
                method.request() + " lists scopes without a Cognito authorizer");
      }
    }
  }

  /** The authorizer that reads scopes, where the API has one; else no scopes. */
  private static List<Cure> cures(Method method, Model model) {
    List<Cure> cures = new ArrayList<>();
    boolean usesAnother = method.authorizationType().proves("CUSTOM"::equals);
    Optional<Authorizer> cognito =
        usesAnother ? Optional.empty() : AuthorizerCures.cognitoAuthorizer(method, model);
    if (cognito.isPresent()) {
      List<Change> changes = new ArrayList<>();
      changes.add(MethodEdits.setType(method, "COGNITO_USER_POOLS"));
      if (method.authorizer().target().filter(cognito.get()::equals).isEmpty()) {
        changes.add(MethodEdits.useAuthorizer(method, cognito.get()));
      }
      cures.addAll(MethodCures.deploying(changes));
    }
    cures.add(Cure.deploying(Edit.of(MethodEdits.removeScopes(method))).atMethods());
    return cures;
  }
}
