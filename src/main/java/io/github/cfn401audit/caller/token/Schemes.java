package io.github.cfn401audit.caller.token;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Credentials that are known by how they begin, and that are not a token of a user pool. */
final class Schemes {
  private static final List<String> SESSION_TOKENS = List.of("IQoJ", "FwoG", "FQoG");
  private static final List<String> ACCESS_KEYS = List.of("AKIA", "ASIA");
  private static final int ACCESS_KEY = 20;

  private Schemes() {}

  /** What a text is by its beginning; empty where that says nothing. */
  static Optional<Held> read(String label, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("aws4-hmac-sha256") || lower.startsWith("aws4-ecdsa")) {
      return other(label, Credential.SIGV4);
    }
    if ((lower + " ").startsWith("basic ")) {
      return other(label, Credential.BASIC);
    }
    if (SESSION_TOKENS.stream().anyMatch(text::startsWith) || isAccessKey(text)) {
      return other(label, Credential.AWS_CREDENTIALS);
    }
    if (isUuid(text)) {
      return other(label, Credential.AUTHORIZATION_CODE);
    }
    int colon = text.indexOf(':');
    return colon > 0 && text.indexOf('-') > 0 && isUuid(text.substring(colon + 1))
        ? other(label, Credential.IDENTITY_POOL)
        : Optional.empty();
  }

  private static Optional<Held> other(String label, Credential credential) {
    return Optional.of(new Held.Other(label, credential, ""));
  }

  private static boolean isAccessKey(String text) {
    return text.length() == ACCESS_KEY && ACCESS_KEYS.stream().anyMatch(text::startsWith);
  }

  static boolean isUuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      boolean line = at == 8 || at == 13 || at == 18 || at == 23;
      if (line ? one != '-' : Character.digit(one, 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
