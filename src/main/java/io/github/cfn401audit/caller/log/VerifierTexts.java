package io.github.cfn401audit.caller.log;

import java.util.List;

/** Tells what libraries write that verify tokens themselves. */
final class VerifierTexts {
  private VerifierTexts() {}

  /** The texts, what is more particular first. */
  static List<KnownText> all() {
    return List.of(
        KnownText.of(
            List.of("token use not allowed"),
            "the verifier takes the other kind of token",
            "send the other token of the same sign-in",
            List.of("token-kind-refused"),
            "https://github.com/awslabs/aws-jwt-verify"),
        KnownText.of(
            List.of("issuer not allowed"),
            "the token is of another user pool",
            "compare the pool id of the token with that of the verifier",
            List.of("token-of-another-pool"),
            "https://github.com/awslabs/aws-jwt-verify"),
        KnownText.of(
            List.of("client id not allowed"),
            "the token is of another app client than the verifier expects",
            "compare the client id with the configuration of the verifier",
            List.of("token-audience-refused"),
            "https://github.com/awslabs/aws-jwt-verify"),
        KnownText.of(
            List.of("audience not allowed"),
            "the token is of another app client than the verifier expects",
            "compare the client id with the configuration of the verifier",
            List.of("token-audience-refused"),
            "https://github.com/awslabs/aws-jwt-verify"),
        KnownText.of(
            List.of("scope not allowed"),
            "the access token has none of the scopes that the verifier asks for",
            "request the scope when you ask for the token",
            List.of("token-scope-missing"),
            "https://github.com/awslabs/aws-jwt-verify"),
        KnownText.of(
            List.of("jwk for kid"),
            "the token names a key that the verifier does not have: it is of another pool",
            "compare the pool id of the token with that of the verifier",
            List.of("token-signature-invalid", "token-of-another-pool"),
            "https://github.com/awslabs/aws-jwt-verify"),
        KnownText.of(
            List.of("token expired"),
            "the token had expired when it was sent",
            "get a fresh one: use the refresh token, or sign in again",
            List.of("token-expired"),
            "https://github.com/awslabs/aws-jwt-verify"),
        KnownText.of(
            List.of("jwt expired"),
            "the token had expired when it was sent",
            "get a fresh one: use the refresh token, or sign in again",
            List.of("token-expired"),
            "https://github.com/auth0/node-jsonwebtoken"),
        KnownText.of(
            List.of("signature has expired"),
            "the token had expired when it was sent",
            "get a fresh one: use the refresh token, or sign in again",
            List.of("token-expired"),
            "https://github.com/jpadilla/pyjwt"),
        KnownText.of(
            List.of("jwt malformed"),
            "what was sent is not a whole token",
            "take the token again from where it was issued, in one piece",
            List.of("token-malformed"),
            "https://github.com/auth0/node-jsonwebtoken"),
        KnownText.of(
            List.of("invalid signature"),
            "the token was changed, or another key made its signature",
            "take the token again from the sign-in",
            List.of("token-signature-invalid"),
            "https://github.com/auth0/node-jsonwebtoken"));
  }
}
