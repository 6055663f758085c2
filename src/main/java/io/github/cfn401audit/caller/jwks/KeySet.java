package io.github.cfn401audit.caller.jwks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.cfn401audit.caller.token.SealedToken;
import io.github.cfn401audit.caller.token.SignatureCheck;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;

/** The public RSA keys of a user pool, which are fetched once and kept in a file. */
public final class KeySet implements SignatureCheck {
  private final String source;
  private final JWKSet keys;

  private KeySet(String source, JWKSet keys) {
    this.source = source;
    this.keys = keys;
  }

  /** Reads a key set; empty where the text is not one, or holds no RSA key. */
  public static Optional<KeySet> read(String source, String text) {
    try {
      JWKSet keys = JWKSet.parse(text);
      boolean usable = keys.getKeys().stream().anyMatch(RSAKey.class::isInstance);
      return usable ? Optional.of(new KeySet(source, keys)) : Optional.empty();
    } catch (ParseException | RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public Answer check(SealedToken token) {
    return token.isMissing() ? Answer.NOT_SIGNED : token.ask(this::check);
  }

  private Answer check(String token) {
    try {
      JWSObject signed = JWSObject.parse(token);
      String id = String.valueOf(signed.getHeader().getKeyID());
      List<JWK> named =
          keys.getKeys().stream()
              .filter(key -> id.equals(key.getKeyID()) && key instanceof RSAKey)
              .toList();
      for (JWK key : named) {
        if (signed.verify(new RSASSAVerifier(key.toRSAKey()))) {
          return Answer.RIGHT;
        }
      }
      return named.isEmpty() ? Answer.UNKNOWN_KEY : Answer.WRONG;
    } catch (ParseException | JOSEException | RuntimeException e) {
      return Answer.WRONG;
    }
  }
}
