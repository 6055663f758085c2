package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.DefinedScopes;
import io.github.cfn401audit.model.Listing;
import io.github.cfn401audit.model.UserPool;
import io.github.cfn401audit.model.UserPoolClient;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Truth;
import java.util.List;

/**
 * The client may ask for a scope that its pool does not define. Cognito refuses to create it where
 * the resource server is missing.
 */
final class ClientScopeUndefined implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("client-scope-undefined");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      client
          .pool()
          .target()
          .ifPresent(pool -> check(audit.model().definedScopesOf(pool), findings, client, pool));
    }
  }

  private void check(
      DefinedScopes defined, Findings findings, UserPoolClient client, UserPool pool) {
    Level worst = Level.NOTE;
    String which = "";
    for (Listing.Entry scope : client.allowedOAuthScopes().entries()) {
      boolean custom =
          scope.text().literal().filter(literal -> !Scopes.isStandard(literal)).isPresent();
      if (!custom || defined.defines(scope.text()) != Truth.NO) {
        continue;
      }
      Truth server = defined.hasServerOf(scope.text());
      Level level =
          server == Truth.NO ? Level.ERROR : server == Truth.YES ? Level.WARNING : Level.NOTE;
      if (level.compareTo(worst) > 0) {
        worst = level;
        which = scope.text().display();
      }
    }
    if (worst != Level.NOTE) {
      report(findings, client, pool, which, worst);
    }
  }

  private void report(
      Findings findings, UserPoolClient client, UserPool pool, String scope, Level level) {
    String what =
        level == Level.ERROR
            ? "no resource server of " + pool.name() + " has the identifier of " + scope
            : "the resource server of " + scope + " does not list it";
    findings
        .at(id(), level, client.declared(), client.allowedOAuthScopes().range(), what)
        .restsOnAbsenceIn(List.of(pool))
        .report(
            client.name()
                + " may ask for "
                + scope
                + ", which "
                + pool.name()
                + " does not define: this is a failed deployment, not your 401");
  }
}
