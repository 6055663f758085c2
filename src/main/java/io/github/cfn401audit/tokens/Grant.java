package io.github.cfn401audit.tokens;

import java.util.Optional;

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

  /** The grant that has this name: that in JSON, or {@code code} and {@code sdk} for short. */
  public static Optional<Grant> of(String name) {
    for (Grant grant : values()) {
      if (grant.id.equals(name) || grant.shortName().equals(name)) {
        return Optional.of(grant);
      }
    }
    return Optional.empty();
  }

  /** The name on the command line and in contracts. */
  public String shortName() {
    return switch (this) {
      case AUTHORIZATION_CODE -> "code";
      case SDK_SIGN_IN -> "sdk";
      default -> id;
    };
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
