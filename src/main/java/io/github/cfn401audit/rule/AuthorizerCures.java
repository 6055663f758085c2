package io.github.cfn401audit.rule;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Edits of authorizers, and of which one a method uses. */
public final class AuthorizerCures {
  private static final String ARNS = "ProviderARNs";
  private static final String COGNITO = "COGNITO_USER_POOLS";
  private static final Set<String> LAMBDA = Set.of("TOKEN", "REQUEST");

  private AuthorizerCures() {}

  /** The one Cognito authorizer of the method's API that its stack declares. */
  public static Optional<Authorizer> cognitoAuthorizer(Method method, Model model) {
    return only(method, model, Set.of(COGNITO));
  }

  /** The one authorizer of the method's own API that serves its type. */
  public static List<Change> fittingAuthorizer(Method method, Model model) {
    boolean lambda = method.authorizationType().proves("CUSTOM"::equals);
    return only(method, model, lambda ? LAMBDA : Set.of(COGNITO))
        .map(
            authorizer ->
                List.of(
                    Change.refer(method.resource(), MethodCures.AUTHORIZER, authorizer.resource())))
        .orElse(List.of());
  }

  /** The authorizer of the method's own API that there is, or else a new one. */
  public static List<Cure> ownAuthorizer(Method method, Optional<Authorizer> other, Model model) {
    List<Change> fitting = fittingAuthorizer(method, model);
    return MethodCures.deploying(fitting.isEmpty() ? newAuthorizer(method, other, model) : fitting);
  }

  /** One that trusts what another one of the stack trusts, or the only pool that there is. */
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
    if (!method.isProtected()
        || method.api().resource().isEmpty()
        || (like.isEmpty() && pool.isEmpty())) {
      return List.of();
    }
    Value arns =
        like.isPresent()
            ? like.get().resource().properties().value(ARNS)
            : new Value.Sequence(
                List.of(pool.orElseThrow().resource().attribute("Arn")),
                List.of(),
                declared.range());
    String trusting =
        like.isPresent()
            ? "with the " + ARNS + " of " + like.get().name()
            : "that trusts " + pool.orElseThrow().name();
    StackResource authorizer =
        declared.beside(
            "AWS::ApiGateway::Authorizer",
            Map.of(
                "RestApiId",
                declared.properties().value("RestApiId"),
                "Type",
                new Value.Scalar(Text.of(COGNITO), declared.range()),
                ARNS,
                arns));
    return List.of(
        new Change.New(
            authorizer,
            "an AWS::ApiGateway::Authorizer for " + method.api().name() + " " + trusting,
            List.of(declared)),
        new Change.Put(declared, MethodCures.AUTHORIZER, authorizer.reference(), "it"));
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

  /** The authorizer trusts exactly these pools. */
  public static Optional<Edit> trusting(Authorizer authorizer, Collection<UserPool> pools) {
    List<Value> arns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (UserPool pool : pools) {
      if (!authorizer.resource().mayReferTo(pool.resource())) {
        return Optional.empty();
      }
      arns.add(pool.resource().attribute("Arn"));
      names.add("the ARN of " + pool.name());
    }
    return arns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Edit.of(
                new Change.Put(
                    authorizer.resource(),
                    ARNS,
                    new Value.Sequence(arns, List.of(), authorizer.resource().range()),
                    String.join(" and ", names))));
  }
}
