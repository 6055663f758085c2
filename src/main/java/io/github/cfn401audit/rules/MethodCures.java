package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.model.Authorizer;
import io.github.cfn401audit.model.Change;
import io.github.cfn401audit.model.Edit;
import io.github.cfn401audit.model.Method;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.UserPool;
import io.github.cfn401audit.model.UserPoolClient;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Edits of methods and authorizers. */
final class MethodCures {
  static final String SCOPES = "AuthorizationScopes";
  static final String TYPE = "AuthorizationType";
  static final String AUTHORIZER = "AuthorizerId";
  private static final String ARNS = "ProviderARNs";
  private static final String COGNITO = "COGNITO_USER_POOLS";
  private static final Set<String> LAMBDA = Set.of("TOKEN", "REQUEST");

  private MethodCures() {}

  /** The same change at every method. */
  static Edit atEach(List<MethodAccess> methods, Function<Method, Change> change) {
    List<Change> changes = new ArrayList<>();
    methods.forEach(access -> changes.add(change.apply(access.method())));
    return new Edit(changes);
  }

  /** The methods ask for a custom scope of each of these clients. */
  static List<Cure> scopeHeldBy(
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
                atEach(
                    methods,
                    method -> Change.put(method.declared(), SCOPES, List.copyOf(wanted)))));
  }

  /** The one Cognito authorizer of the method's API that its stack declares. */
  static Optional<Authorizer> cognitoAuthorizer(Method method, Model model) {
    return only(method, model, Set.of(COGNITO));
  }

  /** The one authorizer of the method's own API that serves its type. */
  static List<Change> fittingAuthorizer(Method method, Model model) {
    boolean lambda = method.authorizationType().proves("CUSTOM"::equals);
    return only(method, model, lambda ? LAMBDA : Set.of(COGNITO))
        .map(
            authorizer ->
                List.of(Change.refer(method.declared(), AUTHORIZER, authorizer.declared())))
        .orElse(List.of());
  }

  private static Optional<Authorizer> only(Method method, Model model, Set<String> types) {
    List<Authorizer> fitting =
        model.authorizers().stream()
            .filter(authorizer -> authorizer.api().equals(method.api()))
            .filter(authorizer -> authorizer.type().proves(types::contains))
            .toList();
    return fitting.size() == 1
            && method.declared().mayReferTo(fitting.get(0).declared())
            && fitting.get(0).declared().exists() == Truth.YES
        ? Optional.of(fitting.get(0))
        : Optional.empty();
  }

  /** A cure for a refused deployment; none where there is nothing to change. */
  static List<Cure> deploying(List<Change> changes) {
    return changes.isEmpty() ? List.of() : List.of(Cure.deploying(new Edit(changes)));
  }

  /** The authorizer trusts exactly these pools. */
  static Optional<Edit> trusting(Authorizer authorizer, Collection<UserPool> pools) {
    List<Value> arns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (UserPool pool : pools) {
      if (!authorizer.declared().mayReferTo(pool.declared())) {
        return Optional.empty();
      }
      arns.add(pool.declared().attribute("Arn"));
      names.add("the ARN of " + pool.name());
    }
    return arns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Edit.of(
                new Change.Put(
                    authorizer.declared(),
                    ARNS,
                    new Value.Sequence(arns, List.of(), authorizer.declared().range()),
                    String.join(" and ", names))));
  }
}
