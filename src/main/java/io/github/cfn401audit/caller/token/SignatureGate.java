package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.rules.caller.CallerRules;

/** Asks whether a key of the pool made the signature of a token. */
final class SignatureGate {
  private SignatureGate() {}

  static Gate of(SealedToken token, SignatureCheck keys) {
    return switch (keys.check(token)) {
      case RIGHT -> Gate.passed(Gate.Name.SIGNATURE, "a key of " + keys.source() + " made it");
      case WRONG ->
          refused(
              "the key of "
                  + keys.source()
                  + " that the token names did not make it: the token was changed or made by hand");
      case UNKNOWN_KEY -> refused("the token names a key that is not in " + keys.source());
      case NOT_SIGNED ->
          Gate.unknown(
              Gate.Name.SIGNATURE,
              "only claims were pasted, so no signature can be checked",
              "paste the token itself");
    };
  }

  private static Gate refused(String words) {
    return Gate.refused(
        Gate.Name.SIGNATURE,
        CallerRules.SIGNATURE_INVALID,
        words,
        "take the token from the sign-in again, and the keys from"
            + " https://cognito-idp.REGION.amazonaws.com/POOLID/.well-known/jwks.json");
  }
}
