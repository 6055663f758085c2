package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.function.Consumer;

/** Walks through all texts of a value. */
final class ValueSearch {
  private ValueSearch() {}

  static void texts(Value value, Consumer<Text> found) {
    value.asText().ifPresent(found);
    value.items().forEach(item -> texts(item, found));
    value.entries().values().forEach(entry -> texts(entry, found));
  }

  /** True where nothing in a value is left open. */
  static boolean isWhole(Value value) {
    return value.isComplete()
        && value.items().stream().allMatch(ValueSearch::isWhole)
        && value.entries().values().stream().allMatch(ValueSearch::isWhole);
  }

  /** The resources that are mentioned anywhere in a value. */
  static void resources(Value value, Consumer<Symbol.OfResource> found) {
    texts(value, text -> text.symbols().forEach(symbol -> symbol.resource().ifPresent(found)));
  }
}
