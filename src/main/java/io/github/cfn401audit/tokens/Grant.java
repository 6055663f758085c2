package io.github.cfn401audit.tokens;

/** A way in which an app client obtains tokens. */
public enum Grant {
  /** {@code code}: by way of the browser and {@code /oauth2/token}. */
  AUTHORIZATION_CODE("authorization_code", "code flow"),
  /** {@code implicit}: by way of the browser alone. */
  IMPLICIT("implicit", "implicit flow"),
  /** {@code client_credentials}: a machine at {@code /oauth2/token}, no user. */
  CLIENT_CREDENTIALS("client_credentials", "client credentials"),
  /** {@code InitiateAuth} or {@code AdminInitiateAuth} with any of its flows; no domain needed. */
  SDK_SIGN_IN("sdk_sign_in", "SDK sign-in");

  private final String id;
  private final String words;

  Grant(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /** The name in JSON, stable. */
  public String id() {
    return id;
  }

  /** For a sentence. */
  public String words() {
    return words;
  }

  /** True for the two flows in which a user signs in by way of a browser. */
  public boolean isBrowserFlow() {
    return this == AUTHORIZATION_CODE || this == IMPLICIT;
  }
}
