package io.github.cfn401audit.world;

import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;

/** Sees parameters of several roots that have one value as one. */
final class RootParameters {
  private static final StackId ALL = new StackId("");
  private static final UnknownReason SHARED = new UnknownReason("", "");

  private RootParameters() {}

  /** The text with the same symbol for parameters of two roots that count as one. */
  static Text shared(Text text, StackInstance stack) {
    return text.replacing(symbol -> Text.of(shared(symbol, stack)));
  }

  private static Symbol shared(Symbol symbol, StackInstance stack) {
    return symbol
        .parameter()
        .flatMap(parameter -> stack.unsettled(parameter))
        .<Symbol>map(about -> new Symbol.OfParameter(ALL, about.name(), SHARED))
        .orElse(symbol);
  }
}
