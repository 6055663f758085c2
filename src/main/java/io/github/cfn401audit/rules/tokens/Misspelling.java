package io.github.cfn401audit.rules.tokens;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.rule.NearScope;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Text;
import java.util.List;
import java.util.Optional;

/**
 * A scope that nobody defines, beside one that is defined and looks like it.
 *
 * @param scope as the method writes it
 * @param near the scope that somebody defines
 * @param meant every scope that is meant, where several stand in one text
 */
record Misspelling(String scope, String near, List<String> meant) {
  Misspelling {
    meant = List.copyOf(meant);
  }

  /** The first misspelt scope of the methods; empty where none is. */
  static Optional<Misspelling> of(Refusal refusal, Model model) {
    List<String> known = ScopeRefusal.known(refusal, model);
    for (Text text : ScopeRefusal.undefined(refusal, model)) {
      String scope = text.display();
      Optional<String> near = NearScope.of(scope, known);
      if (near.isPresent()) {
        return Optional.of(
            new Misspelling(scope, near.get(), NearScope.allOf(scope, near.get(), known)));
      }
    }
    return Optional.empty();
  }

  /** True where the one scope of the SDK's tokens is meant: spelt right, they would carry it. */
  boolean meansSignInScope() {
    return meant.contains(Scopes.SIGN_IN);
  }
}
