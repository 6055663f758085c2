package io.github.cfn401audit.rules.tokens;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.DefinedScopes;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.ClientCures;
import io.github.cfn401audit.rule.ClientWords;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;

/** What the rows about scopes ask of a refusal. */
final class ScopeRefusal {
  private ScopeRefusal() {}

  /** The scopes of the method that provably nobody defines. */
  static List<Text> undefined(Refusal refusal, Model model) {
    List<Text> undefined = new ArrayList<>();
    for (Listing.Entry entry : refusal.requirement().scopes().entries()) {
      if (entry.text().literal().filter(scope -> !Scopes.isStandard(scope)).isPresent()
          && isDefined(entry.text(), refusal, model) == Truth.NO) {
        undefined.add(entry.text());
      }
    }
    return undefined;
  }

  /** Those of them that a resource server could declare: not the reserved ones. */
  static List<Text> declarable(Refusal refusal, Model model) {
    return undefined(refusal, model).stream()
        .filter(scope -> scope.literal().filter(Scopes::isReserved).isEmpty())
        .toList();
  }

  static Truth isDefined(Text scope, Refusal refusal, Model model) {
    Truth defined = Truth.NO;
    for (UserPool pool : refusal.pools()) {
      defined = defined.or(model.definedScopesOf(pool).defines(scope));
    }
    return defined;
  }

  /** Every scope that somebody may have meant: those of the pools, and Cognito's own. */
  static List<String> known(Refusal refusal, Model model) {
    List<String> known = new ArrayList<>();
    for (UserPool pool : refusal.pools()) {
      DefinedScopes scopes = model.definedScopesOf(pool);
      known.addAll(scopes.literals());
    }
    known.addAll(Scopes.standard());
    return known;
  }

  /** One of the scopes for the first client with a live OAuth flow that can have it. */
  static List<Cure> scopeForAClient(Refusal refusal, List<String> scopes, Model model) {
    for (UserPoolClient client : refusal.clients()) {
      for (String scope : scopes) {
        if (ClientWords.hasLiveFlow(client)) {
          List<Cure> cures = ClientCures.scope(client, scope, model);
          if (!cures.isEmpty()) {
            return cures;
          }
        }
      }
    }
    return List.of();
  }
}
