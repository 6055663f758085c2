package io.github.cfn401audit.rule;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.AuthorizerEdits;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.MethodEdits;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.values.Truth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Edits of authorizers, and of which one a method uses, that may cure a finding. */
public final class AuthorizerCures {
  private static final String COGNITO = "COGNITO_USER_POOLS";
  private static final Set<String> LAMBDA = Set.of("TOKEN", "REQUEST");

  private AuthorizerCures() {}

  /** The one Cognito authorizer of the method's API that its stack declares. */
  public static Optional<Authorizer> cognitoAuthorizer(Method method, Model model) {
    return only(method, model, Set.of(COGNITO));
  }

  /** Makes the method use the one authorizer of its own API that fits its type. */
  public static List<Change> fittingAuthorizer(Method method, Model model) {
    boolean lambda = method.authorizationType().proves("CUSTOM"::equals);
    return only(method, model, lambda ? LAMBDA : Set.of(COGNITO))
        .map(authorizer -> List.of(MethodEdits.useAuthorizer(method, authorizer)))
        .orElse(List.of());
  }

  /** Makes the method use the one authorizer of its own API, or else a new one. */
  public static List<Cure> ownAuthorizer(Method method, Optional<Authorizer> other, Model model) {
    List<Change> fitting = fittingAuthorizer(method, model);
    return MethodCures.deploying(fitting.isEmpty() ? newAuthorizer(method, other, model) : fitting);
  }

  /** Adds an authorizer that trusts what another one of the stack trusts, or the only pool. */
  private static List<Change> newAuthorizer(
      Method method, Optional<Authorizer> other, Model model) {
    StackResource declared = method.resource();
    Optional<Authorizer> like =
        other
            .filter(authorizer -> authorizer.type().proves(COGNITO::equals))
            .filter(authorizer -> declared.waitsFor(authorizer.resource()));
    Optional<UserPool> pool =
        Optional.of(model.pools())
            .filter(pools -> pools.size() == 1)
            .map(pools -> pools.get(0))
            .filter(only -> declared.mayReferTo(only.resource()));
    if (!method.isProtected() || method.api().resource().isEmpty()) {
      return List.of();
    }
    return like.isPresent()
        ? AuthorizerEdits.addLike(method, like.get())
        : pool.map(only -> AuthorizerEdits.addTrusting(method, only)).orElse(List.of());
  }

  private static Optional<Authorizer> only(Method method, Model model, Set<String> types) {
    List<Authorizer> fitting =
        model.authorizersOf(method.api()).stream()
            .filter(authorizer -> authorizer.type().proves(types::contains))
            .toList();
    return fitting.size() == 1
            && method.resource().mayReferTo(fitting.get(0).resource())
            && fitting.get(0).resource().exists() == Truth.YES
        ? Optional.of(fitting.get(0))
        : Optional.empty();
  }

  /** Makes the authorizer trust exactly these pools, where its stack may refer to them. */
  public static Optional<Edit> trusting(Authorizer authorizer, Collection<UserPool> pools) {
    boolean possible =
        !pools.isEmpty()
            && pools.stream().allMatch(pool -> authorizer.resource().mayReferTo(pool.resource()));
    return possible
        ? Optional.of(Edit.of(AuthorizerEdits.trust(authorizer, pools)))
        : Optional.empty();
  }
}
