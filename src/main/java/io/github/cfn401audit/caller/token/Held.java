package io.github.cfn401audit.caller.token;

import java.util.Optional;
import java.util.function.Function;

/** One thing that somebody holds as a token. */
public sealed interface Held {

  /** What it was called where it was found, such as {@code id_token}; may be empty. */
  String label();

  /** What one of these functions makes of it, one for each case. */
  <T> T fold(
      Function<Decoded, T> ofDecoded, Function<Other, T> ofOther, Function<Broken, T> ofBroken);

  /** A token of a user pool, as far as anyone can tell without its key. */
  record Decoded(String label, Claims claims, SealedToken token) implements Held {
    @Override
    public <T> T fold(
        Function<Decoded, T> ofDecoded, Function<Other, T> ofOther, Function<Broken, T> ofBroken) {
      return ofDecoded.apply(this);
    }
  }

  /** Something else than a token of a user pool. */
  record Other(String label, Credential credential, String detail) implements Held {
    @Override
    public <T> T fold(
        Function<Decoded, T> ofDecoded, Function<Other, T> ofOther, Function<Broken, T> ofBroken) {
      return ofOther.apply(this);
    }
  }

  /**
   * What may have been a token once.
   *
   * @param label what it was called
   * @param why what is wrong with it, as a sentence
   * @param instead what to do
   */
  record Broken(String label, String why, String instead) implements Held {
    @Override
    public <T> T fold(
        Function<Decoded, T> ofDecoded, Function<Other, T> ofOther, Function<Broken, T> ofBroken) {
      return ofBroken.apply(this);
    }
  }

  /** The claims; empty unless it could be decoded. */
  default Optional<Claims> decoded() {
    return fold(
        decoded -> Optional.of(decoded.claims()),
        other -> Optional.empty(),
        broken -> Optional.empty());
  }
}
