package io.github.cfn401audit.tokens;

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
}
