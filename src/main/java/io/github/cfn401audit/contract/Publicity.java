package io.github.cfn401audit.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a contract says of calls without any token. */
public enum Publicity {
  /** Nothing. */
  ALLOWED,
  /** Nobody may call without a token, a signature or whatever else is asked for. */
  FORBIDDEN,
  /** Anybody may call. */
  REQUIRED;

  /** The names in a contract. */
  static List<String> names() {
    return Arrays.stream(values()).map(Publicity::id).toList();
  }

  static Optional<Publicity> of(String name) {
    return Arrays.stream(values()).filter(one -> one.id().equals(name)).findFirst();
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
