package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Method;

/** Scopes belong to Cognito authorizers alone. The deployment is refused. */
final class ScopesWithoutCognito implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("scopes-without-cognito");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Method method : audit.methods()) {
      if (method.authorizationScopes().provesNonEmpty()
          && !method.authorizationType().allows("COGNITO_USER_POOLS"::equals)) {
        findings
            .at(
                id(),
                Level.ERROR,
                method.declared(),
                method.authorizationScopes().range(),
                "the AuthorizationType is " + method.authorizationType().shown("?"))
            .report(
                method.request()
                    + " lists scopes without a Cognito authorizer: this is a failed deployment,"
                    + " not your 401");
      }
    }
  }
}
