package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.ClientCures;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;

/** A machine whose client lists nothing but the scope that SDK sign-in gives to users. */
final class ClientCredentialsWithoutCustomScope implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("client-credentials-without-custom-scope");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      if (client.hasLiveFlow("client_credentials") == Truth.YES
          && !client.hasLiveUserFlow().isPossible()
          && listsNothingForMachines(client.allowedOAuthScopes())
          && !mayGetScopesByTrigger(client)) {
        findings
            .at(
                id(),
                Level.ERROR,
                client.resource(),
                client.allowedOAuthScopes().range(),
                "holds no scope of a resource server")
            .leavesWithoutToken(client)
            .curedBy(() -> cures(client, audit.model()))
            .report(
                client.name()
                    + " cannot get a token with client_credentials: it lists no custom scope");
      }
    }
  }

  private static boolean listsNothingForMachines(Listing scopes) {
    return scopes.isComplete()
        && scopes.provesNonEmpty()
        && scopes.shown().stream().allMatch(Scopes.SIGN_IN::equals);
  }

  /** A trigger of version 3 may add scopes to the tokens of machines. */
  private static boolean mayGetScopesByTrigger(UserPoolClient client) {
    return client.pool().target().map(pool -> pool.trigger().changesMachineScopes()).orElse(true);
  }

  /** The scopes that the pool defines, one edit for each. */
  private static List<Cure> cures(UserPoolClient client, Model model) {
    List<Cure> cures = new ArrayList<>();
    for (UserPool pool : client.pool().target().stream().toList()) {
      for (String scope : model.definedScopesOf(pool).literals()) {
        ClientCures.scope(client, scope, model).stream()
            .map(cure -> Cure.achieving(cure.edit(), "the client can ask for " + scope))
            .forEach(cures::add);
      }
    }
    return cures;
  }
}
