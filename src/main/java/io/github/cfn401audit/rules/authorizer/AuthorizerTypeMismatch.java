package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.access.MethodRefusal;
import io.github.cfn401audit.finding.FindingKey;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.Change;
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

/** The method's type and the authorizer's do not fit each other. The deployment is refused. */
final class AuthorizerTypeMismatch implements Rule {
  private static final String COGNITO = "COGNITO_USER_POOLS";

  @Override
  public RuleId id() {
    return new RuleId("authorizer-type-mismatch");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Method method : audit.methods()) {
      method
          .authorizer()
          .target()
          .filter(MethodRefusal.isOfAnotherTypeThan(method))
          .filter(authorizer -> !isLeftToAnotherRule(method, authorizer, findings))
          .ifPresent(authorizer -> report(audit, findings, method, authorizer));
    }
  }

  /** An authorizer of another API is refused whatever its type is. */
  private static boolean isLeftToAnotherRule(
      Method method, Authorizer authorizer, Findings findings) {
    if (!MethodRefusal.isForeignTo(method).test(authorizer)) {
      return false;
    }
    FindingKey other = AuthorizerOfAnotherApi.key(method);
    findings.leaveTo(other, List.of(method.id()));
    return !findings.isSuppressed(other);
  }

  private void report(Audit audit, Findings findings, Method method, Authorizer authorizer) {
    String type = authorizer.type().shown("?");
    findings
        .at(
            id(),
            Level.ERROR,
            method.resource(),
            method.authorizationTypePlace(),
            authorizer.name() + " is a " + type + " authorizer")
        .curedBy(() -> cures(method, audit.model()))
        .step(
            method.resource(), "has the AuthorizationType " + method.authorizationType().shown("?"))
        .step(authorizer.resource(), "has the Type " + type)
        .reportRefusedDeployment(
            method.request()
                + " has the AuthorizationType "
                + method.authorizationType().shown("?")
                + ", but its authorizer is of type "
                + type);
  }

  /** Another authorizer of the kind that the method names, or the other type for the method. */
  private static List<Cure> cures(Method method, Model model) {
    List<Cure> cures =
        new ArrayList<>(MethodCures.deploying(AuthorizerCures.fittingAuthorizer(method, model)));
    List<Change> changes = new ArrayList<>();
    changes.add(MethodEdits.setType(method, method.isProtected() ? "CUSTOM" : COGNITO));
    if (method.isProtected() && method.authorizationScopes().written()) {
      changes.add(MethodEdits.removeScopes(method));
    }
    cures.addAll(MethodCures.deploying(changes));
    return cures;
  }
}
