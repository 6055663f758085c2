package io.github.cfn401audit.model.resource;

import java.util.Locale;
import java.util.Optional;

/** The spellings of true and false that YAML 1.1 and CloudFormation's string conversion take. */
final class Booleans {
  private Booleans() {}

  static Optional<Boolean> of(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "y" -> Optional.of(true);
      case "false", "no", "off", "n" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
