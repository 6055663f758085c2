package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.model.edit.AuthorizerEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.List;

/** Edits of the expression for {@code aud} that may cure a finding. */
final class AudienceCures {
  private AudienceCures() {}

  /** Makes the expression match all clients that may hold an ID token, or removes it. */
  static List<Cure> of(Authorizer authorizer, Audit audit) {
    List<Cure> cures = new ArrayList<>();
    List<UserPoolClient> clients = holders(authorizer, audit);
    if (!clients.isEmpty()
        && clients.stream()
            .map(UserPoolClient::resource)
            .allMatch(authorizer.resource()::mayReferTo)) {
      cures.add(Cure.opening(Edit.of(AuthorizerEdits.expectClients(authorizer, clients))));
    }
    cures.add(nothingMatched(authorizer));
    return cures;
  }

  /** Removes the expression. */
  static Cure nothingMatched(Authorizer authorizer) {
    return Cure.weakening(Edit.of(AuthorizerEdits.removeExpression(authorizer)))
        .lettingIn("the tokens of every app client");
  }

  private static List<UserPoolClient> holders(Authorizer authorizer, Audit audit) {
    List<UserPoolClient> holders = new ArrayList<>();
    for (UserPool pool : authorizer.declaredPools()) {
      for (UserPoolClient client : audit.model().clientsOf(pool).all()) {
        if (audit.access().minting(pool, client).tokens().stream()
            .anyMatch(token -> token.use() == TokenUse.ID)) {
          holders.add(client);
        }
      }
    }
    return holders;
  }
}
