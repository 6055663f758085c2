package io.github.cfn401audit.caller.token;

/** Whoever has the keys of a user pool, and can say whether a signature is right. */
public interface SignatureCheck {
  /** What the keys say of a token. */
  Answer check(SealedToken token);

  /** What keys say of a token. */
  enum Answer {
    /** One of them made the signature. */
    RIGHT,
    /** The key that the token names made another one. */
    WRONG,
    /** The token names a key that is not among them. */
    UNKNOWN_KEY,
    /** It was not given, so nothing can be checked. */
    NOT_SIGNED
  }

  /** The name of the file that holds the keys. */
  String source();
}
