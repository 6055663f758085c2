package io.github.cfn401audit.access;

/**
 * Why a method refuses a token that somebody holds. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html.
 */
public enum Rejection {
  /** An access token at a method without scopes. */
  ID_TOKEN_NEEDED("the method takes ID tokens only"),
  /** An ID token at a method with scopes. */
  ACCESS_TOKEN_NEEDED("the method takes access tokens only"),
  /** An access token without any of the scopes. */
  SCOPE_MISSING("it carries none of the method's scopes"),
  /** An ID token whose audience {@code IdentityValidationExpression} does not match. */
  AUDIENCE_EXCLUDED("the authorizer's IdentityValidationExpression does not match its client"),
  /** An access token, where {@code IdentityValidationExpression} asks for an audience. */
  AUDIENCE_MISSING("it has no aud for the authorizer's IdentityValidationExpression"),
  /** An access token without any scope, where it is not known which kind of token is taken. */
  NO_SCOPE("it is not an ID token and carries no scope"),
  /** A token of a pool that the authorizer does not trust. */
  ANOTHER_POOL("the authorizer trusts another pool");

  private final String words;

  Rejection(String words) {
    this.words = words;
  }

  /** For the column "reason" of a finding. */
  public String words() {
    return words;
  }
}
