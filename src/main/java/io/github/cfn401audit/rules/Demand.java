package io.github.cfn401audit.rules;

import io.github.cfn401audit.model.Authorizer;
import io.github.cfn401audit.model.Declared;
import io.github.cfn401audit.model.Listing;
import io.github.cfn401audit.model.Method;
import io.github.cfn401audit.values.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a method asks of its callers.
 *
 * @param type its {@code AuthorizationType}
 * @param authorizer its authorizer; empty where it has none or it is not known
 * @param scopes its {@code AuthorizationScopes}
 * @param complete whether these are all
 */
record Demand(String type, Optional<Declared> authorizer, List<Text> scopes, boolean complete) {
  Demand {
    scopes = List.copyOf(scopes);
  }

  static Demand of(Method method) {
    Listing scopes = method.authorizationScopes();
    return new Demand(
        method.authorizationType().shown("?"),
        method.authorizer().target().map(Authorizer::declared),
        scopes.entries().stream().map(Listing.Entry::text).toList(),
        scopes.isComplete());
  }
}
