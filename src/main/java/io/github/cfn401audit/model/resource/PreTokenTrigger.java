package io.github.cfn401audit.model.resource;

/**
 * What a pre token generation trigger may do. See
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html.
 */
public enum PreTokenTrigger {
  /** There is none. */
  NONE,
  /** Version 1: claims of ID tokens only. */
  V1,
  /** Version 2: scopes and claims of users' access tokens too. */
  V2,
  /** Version 3, or an unknown one: scopes of client credentials tokens too. */
  V3;

  /** True where the scopes of a user's access token may be any. */
  public boolean changesUserScopes() {
    return this == V2 || this == V3;
  }

  /** True where the scopes of a machine's access token may be any. */
  public boolean changesMachineScopes() {
    return this == V3;
  }
}
