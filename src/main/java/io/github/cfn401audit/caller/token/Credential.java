package io.github.cfn401audit.caller.token;

/** What people send where a token of a user pool is needed. */
public enum Credential {
  /** An encrypted JWT of five parts: only the token endpoint can read it. */
  REFRESH_TOKEN(
      "a refresh token",
      "it is encrypted, and only the token endpoint can use it",
      "exchange it for new tokens (grant_type=refresh_token) and send one of those"),
  /** A signed AWS request. */
  SIGV4(
      "an AWS signature (SigV4)",
      "it proves an IAM identity, and a user pool authorizer asks for a JWT",
      "turn request signing off in the client, and send a token of the user pool"),
  /** User name and password, or client id and secret. */
  BASIC(
      "a Basic credential",
      "it holds a name and a secret, which only the token endpoint takes",
      "use it at the token endpoint, and send the token that comes back"),
  /** Keys that an identity pool, or STS, gives out. */
  AWS_CREDENTIALS(
      "AWS credentials",
      "an identity pool or STS gives them out to sign requests with, and they are not a JWT",
      "send the token of the user pool that you gave to the identity pool"),
  /** The id of an identity, or a token about it. */
  IDENTITY_POOL(
      "a token or an id of an identity pool",
      "an identity pool is not a user pool, and an authorizer trusts user pools",
      "send the token of the user pool that you gave to the identity pool"),
  /** What the sign-in page hands to the callback. */
  AUTHORIZATION_CODE(
      "an authorization code",
      "it is worth a token once, for a few minutes, at the token endpoint",
      "exchange it at the token endpoint (grant_type=authorization_code) and send a token of the"
          + " answer"),
  /** An API key of a usage plan. */
  OPAQUE(
      "not a JWT",
      "it has not three parts with dots between them",
      "send the ID token or the access token of the sign-in"),
  /** A JWT that somebody else signed. */
  FOREIGN_TOKEN(
      "a JWT of another issuer",
      "no user pool issued it, and a user pool authorizer trusts only tokens of its pools",
      "sign in to the user pool, and send the token that it issues");

  private final String what;
  private final String why;
  private final String instead;

  Credential(String what, String why, String instead) {
    this.what = what;
    this.why = why;
    this.instead = instead;
  }

  /** What it is, with its article. */
  public String what() {
    return what;
  }

  /** Why it is refused. */
  public String why() {
    return why;
  }

  /** What to send instead. */
  public String instead() {
    return instead;
  }
}
