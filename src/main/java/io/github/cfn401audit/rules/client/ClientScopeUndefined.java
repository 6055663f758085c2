package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.ClientEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.DefinedScopes;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.ClientCures;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.NearScope;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
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
      client.pool().target().ifPresent(pool -> check(audit.model(), findings, client, pool));
    }
  }

  private void check(Model model, Findings findings, UserPoolClient client, UserPool pool) {
    DefinedScopes defined = model.definedScopesOf(pool);
    Level worst = Level.NOTE;
    String which = "";
    for (Listing.Entry scope : client.allowedOAuthScopes().entries()) {
      boolean custom =
          scope.text().literal().filter(literal -> !Scopes.isReserved(literal)).isPresent();
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
      report(model, findings, client, pool, which, worst);
    }
  }

  private void report(
      Model model,
      Findings findings,
      UserPoolClient client,
      UserPool pool,
      String scope,
      Level level) {
    String what =
        level == Level.ERROR
            ? "no resource server of " + pool.name() + " has the identifier of " + scope
            : "the resource server of " + scope + " does not list it";
    findings
        .at(id(), level, client.resource(), client.allowedOAuthScopes().range(), what)
        .curedBy(() -> cures(model, client, pool, scope))
        .restsOnAbsenceIn(List.of(pool))
        .reportRefusedDeployment(
            client.name()
                + " may ask for "
                + scope
                + ", which "
                + pool.name()
                + " does not define");
  }

  private static List<Cure> cures(Model model, UserPoolClient client, UserPool pool, String scope) {
    List<Cure> cures = new ArrayList<>();
    NearScope.of(scope, model.definedScopesOf(pool).literals())
        .ifPresent(
            near ->
                cures.add(Cure.deploying(Edit.of(ClientEdits.replaceScope(client, scope, near)))));
    cures.addAll(ClientCures.definition(client, scope, model));
    return cures;
  }
}
