package io.github.cfn401audit.rule;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.MethodEdits;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.Scopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Edits of methods that may cure a finding. */
public final class MethodCures {
  private MethodCures() {}

  /** The same change at every method. */
  public static Edit atEach(List<MethodAccess> methods, Function<Method, Change> change) {
    List<Change> changes = new ArrayList<>();
    methods.forEach(access -> changes.add(change.apply(access.method())));
    return new Edit(changes);
  }

  /** Makes the methods require a custom scope of each of these clients. */
  public static List<Cure> scopeHeldBy(
      Collection<UserPoolClient> clients, List<MethodAccess> methods, Model model) {
    Set<String> wanted = new LinkedHashSet<>();
    for (UserPoolClient client : clients) {
      for (String scope : client.allowedOAuthScopes().shown()) {
        boolean defined =
            !Scopes.isStandard(scope)
                && client
                    .pool()
                    .target()
                    .filter(pool -> model.definedScopesOf(pool).literals().contains(scope))
                    .isPresent();
        if (defined) {
          wanted.add(scope);
          break;
        }
      }
    }
    return wanted.isEmpty()
        ? List.of()
        : List.of(
            Cure.weakening(
                atEach(methods, method -> MethodEdits.requireScopes(method, List.copyOf(wanted)))));
  }

  /** A cure for a refused deployment; none where there is nothing to change. */
  public static List<Cure> deploying(List<Change> changes) {
    return changes.isEmpty() ? List.of() : List.of(Cure.deploying(new Edit(changes)));
  }
}
