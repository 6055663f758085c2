package io.github.cfn401audit.access;

import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.template.UnfoldingNote;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Why CloudFormation certainly refuses a method itself. Nobody calls such a method, whatever its
 * type is.
 *
 * <p>Example: {@code AuthorizationScopes} at a method of the type {@code NONE}. What is refused
 * elsewhere, such as an app client or the policy of the API, takes no method away.
 */
public final class MethodRefusal {
  private static final String COGNITO = "COGNITO_USER_POOLS";
  private static final String CUSTOM = "CUSTOM";
  private static final Set<String> LAMBDA = Set.of("TOKEN", "REQUEST");

  private MethodRefusal() {}

  /** Why it is refused, as a sentence; empty where it may be deployed. */
  static Optional<String> of(Method method) {
    if (method.resource().remark(UnfoldingNote.SAM_SCOPES).isPresent()) {
      return Optional.of(method.request() + " lists scopes without an authorizer");
    }
    if (listsScopesInVain(method)) {
      return Optional.of(method.request() + " lists scopes without a Cognito authorizer");
    }
    Optional<Authorizer> foreign = method.authorizer().target().filter(isForeignTo(method));
    if (foreign.isPresent()) {
      return Optional.of(foreign.get().name() + " belongs to another API");
    }
    Optional<Authorizer> other = method.authorizer().target().filter(isOfAnotherTypeThan(method));
    if (other.isPresent()) {
      return Optional.of(
          other.get().name() + " is a " + other.get().type().shown("?") + " authorizer");
    }
    return lacksAuthorizer(method)
        ? Optional.of(method.request() + " " + method.authorizer().whyNowhere().orElseThrow())
        : Optional.empty();
  }

  /** True where it lists scopes, which are for Cognito authorizers alone. */
  public static boolean listsScopesInVain(Method method) {
    return method.authorizationScopes().provesNonEmpty()
        && !method.authorizationType().allows(COGNITO::equals);
  }

  /** True where it needs an authorizer and certainly names none. */
  public static boolean lacksAuthorizer(Method method) {
    return method.resource().isPlain()
        && method.authorizationType().proves(type -> type.equals(COGNITO) || type.equals(CUSTOM))
        && method.authorizer().leadsNowhere();
  }

  /** True for an authorizer that certainly belongs to another API. */
  public static Predicate<Authorizer> isForeignTo(Method method) {
    return authorizer -> authorizer.api().isCertainlyAnother(method.api());
  }

  /** True for an authorizer of the kind that the type of the method does not go with. */
  public static Predicate<Authorizer> isOfAnotherTypeThan(Method method) {
    return authorizer ->
        (method.isProtected() && authorizer.type().proves(LAMBDA::contains))
            || (method.authorizationType().proves(CUSTOM::equals)
                && authorizer.type().proves(COGNITO::equals));
  }
}
