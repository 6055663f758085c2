package io.github.cfn401audit.model.resource;

import java.util.Locale;
import java.util.Optional;

/**
 * The texts that CloudFormation takes for true and false. It refuses a quoted {@code "yes"}; plain
 * {@code yes} has become {@code true} when a template is read.
 */
final class Booleans {
  private Booleans() {}

  static Optional<Boolean> of(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
