package io.github.cfn401audit.tokens;

import io.github.cfn401audit.values.Text;
import java.util.List;

/**
 * The scopes that Cognito itself defines. See
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html.
 */
public final class Scopes {
  private Scopes() {}

  /** The one scope of the access tokens that SDK sign-in gives. */
  public static final String SIGN_IN = "aws.cognito.signin.user.admin";

  private static final List<String> STANDARD =
      List.of("openid", "email", "phone", "profile", SIGN_IN);

  /** All of them. */
  public static List<String> standard() {
    return STANDARD;
  }

  /** True for a scope that no resource server has to define. */
  public static boolean isStandard(String scope) {
    return STANDARD.contains(scope);
  }

  /** True for a scope about who signed in, which OpenID Connect defines. */
  public static boolean isOidc(String scope) {
    return isStandard(scope) && !scope.equals(SIGN_IN);
  }

  /** True for what looks like a scope of Cognito itself; more than the known ones may be. */
  public static boolean isReserved(String scope) {
    return isStandard(scope) || scope.startsWith("aws.cognito");
  }

  /** True unless it certainly is a scope of a resource server: only those have a slash. */
  static boolean mayBeStandard(Text scope) {
    if (scope.literal().isPresent()) {
      return isStandard(scope.literal().get());
    }
    return scope.pieces().stream().noneMatch(piece -> piece.fixed().contains("/"));
  }
}
