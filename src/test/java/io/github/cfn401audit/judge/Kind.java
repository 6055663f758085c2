package io.github.cfn401audit.judge;

/** What a parameter of a random world stands for. */
enum Kind {
  POOL_ID(false),
  POOL_ARN(false),
  POOL_ARNS(true),
  CLIENT_ID(false),
  AUTHORIZER_ID(false),
  AUTHORIZATION_TYPE(false),
  AUTHORIZER_TYPE(false),
  API_ID(false),
  SCOPE(false),
  SCOPES(true),
  ALLOWED_SCOPES(true),
  FLAG(false),
  OAUTH_FLOW(false),
  OAUTH_FLOWS(true),
  AUTH_FLOW(false),
  AUTH_FLOWS(true),
  LAMBDA_VERSION(false),
  TIER(false),
  LOGIN_VERSION(false),
  EXPRESSION(false),
  SETTING(false);

  private final boolean list;

  Kind(boolean list) {
    this.list = list;
  }

  boolean isList() {
    return list;
  }
}
