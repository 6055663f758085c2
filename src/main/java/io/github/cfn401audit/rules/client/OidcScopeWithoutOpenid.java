package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.ClientEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Truth;
import java.util.List;
import java.util.Optional;

/** A scope that goes only together with {@code openid}, which the client may not ask for. */
final class OidcScopeWithoutOpenid implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("oidc-scope-without-openid");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      // Where a method takes ID tokens only, openid-scope-missing says what to add.
      if (client.hasLiveUserFlow() == Truth.YES
          && client.allowedOAuthScopes().contains("openid") == Truth.NO
          && audit.idTokenMethodsOf(client).isEmpty()) {
        firstOf(client.allowedOAuthScopes()).ifPresent(scope -> report(findings, client, scope));
      }
    }
  }

  private static Optional<Listing.Entry> firstOf(Listing scopes) {
    return scopes.entries().stream()
        .filter(scope -> scope.text().literal().filter(Scopes::isOidc).isPresent())
        .findFirst();
  }

  private void report(Findings findings, UserPoolClient client, Listing.Entry scope) {
    String name = scope.text().display();
    findings
        .at(
            id(),
            Level.WARNING,
            client.resource(),
            scope.range(),
            "goes together with `openid` only, which is not listed")
        .curedBy(
            () ->
                List.of(
                    Cure.achieving(
                        Edit.of(ClientEdits.allowScope(client, "openid")),
                        "the client can ask for " + name)))
        .report("a sign-in of " + client.name() + " that asks for " + name + " is refused");
  }
}
