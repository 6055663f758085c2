package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.ClientEdits;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Truth;
import java.util.List;

/** A machine asks for what only a signed-in user has. Cognito refuses to create the client. */
final class ClientCredentialsOidcScope implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("client-credentials-oidc-scope");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      // Beside a flow for users the scope is theirs: the flows have to part first.
      if (client.hasLiveFlow("client_credentials") == Truth.YES
          && !client.hasLiveUserFlow().isPossible()) {
        check(findings, client);
      }
    }
  }

  private void check(Findings findings, UserPoolClient client) {
    List<String> listed = client.allowedOAuthScopes().shown();
    List<String> refused = listed.stream().filter(Scopes::isOidc).toList();
    if (refused.isEmpty()) {
      return;
    }
    Listing.Entry first = client.allowedOAuthScopes().entries().get(listed.indexOf(refused.get(0)));
    findings
        .at(
            id(),
            Level.ERROR,
            client.resource(),
            first.range(),
            "only a user who signs in can grant this")
        .curedBy(() -> cures(client))
        .reportRefusedDeployment(
            client.name()
                + " allows client_credentials and lists the scope"
                + (refused.size() == 1 ? " " : "s ")
                + String.join(", ", refused));
  }

  /** What is left, where it is something. */
  private static List<Cure> cures(UserPoolClient client) {
    Listing scopes = client.allowedOAuthScopes();
    boolean literal =
        scopes.entries().stream().allMatch(scope -> scope.text().literal().isPresent());
    List<String> left = scopes.shown().stream().filter(scope -> !Scopes.isOidc(scope)).toList();
    return literal && scopes.isComplete() && !left.isEmpty()
        ? List.of(Cure.deploying(ClientEdits.allowScopes(client, left)))
        : List.of();
  }
}
