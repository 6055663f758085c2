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
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    Map<String, List<Listing.Entry>> undefined = new LinkedHashMap<>();
    for (Listing.Entry scope : client.allowedOAuthScopes().entries()) {
      boolean custom =
          scope.text().literal().filter(literal -> !Scopes.isReserved(literal)).isPresent();
      if (custom
          && defined.defines(scope.text()) == Truth.NO
          && defined.hasServerOf(scope.text()) != Truth.UNKNOWN) {
        undefined.computeIfAbsent(identifier(scope), identifier -> new ArrayList<>()).add(scope);
      }
    }
    for (List<Listing.Entry> scopes : undefined.values()) {
      Level level =
          defined.hasServerOf(scopes.get(0).text()) == Truth.NO ? Level.ERROR : Level.WARNING;
      report(model, findings, client, pool, scopes, level);
    }
  }

  private static String identifier(Listing.Entry scope) {
    String text = scope.text().display();
    return text.substring(0, Math.max(0, text.lastIndexOf('/')));
  }

  private void report(
      Model model,
      Findings findings,
      UserPoolClient client,
      UserPool pool,
      List<Listing.Entry> scopes,
      Level level) {
    String scope = scopes.get(0).text().display();
    int more = scopes.size() - 1;
    String what =
        level == Level.ERROR
            ? "no resource server of " + pool.name() + " has the identifier of " + scope
            : "the resource server of " + scope + " does not list it";
    String meant =
        NearScope.of(scope, model.definedScopesOf(pool).literals())
            .map(near -> ": " + NearScope.question(near, List.of(pool), model))
            .orElse("");
    findings
        .at(id(), level, client.resource(), scopes.get(0).range(), what + meant)
        .about(client.resource(), identifier(scopes.get(0)))
        .curedBy(() -> cures(model, client, pool, scope))
        .restsOnAbsenceIn(List.of(pool))
        .reportRefusedDeployment(
            client.name()
                + " may ask for "
                + scope
                + (more == 0 ? "" : " and " + Phrases.count(more, "more scope"))
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
