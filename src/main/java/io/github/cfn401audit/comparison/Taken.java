package io.github.cfn401audit.comparison;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Accepts;
import io.github.cfn401audit.tokens.TokenUse;

/** What a method takes, in words. */
final class Taken {
  private Taken() {}

  /** Such as {@code access tokens with orders/read}. */
  static String of(AccessRow row) {
    if (row.accepts().isPresent()) {
      Accepts accepts = row.accepts().get();
      return accepts.use() == TokenUse.ID || accepts.scopes().isEmpty()
          ? accepts.use().words() + "s only"
          : accepts.use().words() + "s with " + String.join(" or ", accepts.scopes());
    }
    return switch (row.outcome()) {
      case OPEN -> "calls without a token";
      case OTHER -> "what " + row.authorization() + " lets in";
      default -> "tokens of which the kind is not known";
    };
  }
}
