package io.github.cfn401audit.change.stale;

import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import java.util.Optional;

/** Tells whether pieces of text of two versions stand for one text. */
final class SameSymbols {
  private final SameStacks stacks;

  SameSymbols(SameStacks stacks) {
    this.stacks = stacks;
  }

  /** True only where both certainly stand for one text. */
  boolean areEqual(Text.Piece one, Text.Piece other) {
    return one.fold(
        fixed -> fixed.equals(other.fixed()),
        symbol -> other.hole().filter(hole -> areEqual(symbol, hole)).isPresent());
  }

  private boolean areEqual(Symbol one, Symbol other) {
    if (one.resource().isPresent() && other.resource().isPresent()) {
      return isOneResource(one.resource().get(), other.resource().get())
          && one.resource().get().attribute().equals(other.resource().get().attribute());
    }
    if (one.parameter().isPresent() && other.parameter().isPresent()) {
      Symbol.OfParameter left = one.parameter().get();
      Symbol.OfParameter right = other.parameter().get();
      return left.name().equals(right.name()) && stacks.areOne(left.stack(), right.stack());
    }
    return isNamedAlike(one.pseudoParameter(), other.pseudoParameter())
        || isNamedAlike(one.importName(), other.importName());
  }

  private static boolean isNamedAlike(Optional<String> one, Optional<String> other) {
    return one.isPresent() && one.equals(other);
  }

  /** True only where both certainly stand for different texts: two resources never have one id. */
  boolean differ(Text.Piece one, Text.Piece other) {
    if (one.hole().isEmpty() && other.hole().isEmpty()) {
      return !one.fixed().equals(other.fixed());
    }
    Optional<Symbol.OfResource> left = one.hole().flatMap(Symbol::resource);
    Optional<Symbol.OfResource> right = other.hole().flatMap(Symbol::resource);
    return left.isPresent()
        && right.isPresent()
        && isId(left.get().attribute())
        && left.get().attribute().equals(right.get().attribute())
        && !isOneResource(left.get(), right.get());
  }

  private boolean isOneResource(Symbol.OfResource one, Symbol.OfResource other) {
    return one.logicalId().equals(other.logicalId()) && stacks.areOne(one.stack(), other.stack());
  }

  private static boolean isId(String attribute) {
    return attribute.equals("Ref") || attribute.endsWith("Arn") || attribute.endsWith("Id");
  }
}
