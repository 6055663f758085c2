package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.function.Consumer;

/** Walks through all texts of a value. */
final class ValueSearch {
  private ValueSearch() {}

  static void texts(Value value, Consumer<Text> found) {
    if (value instanceof Value.Scalar scalar) {
      found.accept(scalar.text());
    } else if (value instanceof Value.Sequence sequence) {
      for (Value item : sequence.items()) {
        texts(item, found);
      }
    } else if (value instanceof Value.Mapping mapping) {
      for (Value entry : mapping.entries().values()) {
        texts(entry, found);
      }
    }
  }

  /** True where nothing in a value is left open. */
  static boolean isWhole(Value value) {
    if (value instanceof Value.Sequence sequence) {
      return sequence.more().isEmpty() && sequence.items().stream().allMatch(ValueSearch::isWhole);
    }
    if (value instanceof Value.Mapping mapping) {
      return mapping.more().isEmpty()
          && mapping.entries().values().stream().allMatch(ValueSearch::isWhole);
    }
    return !(value instanceof Value.Unknown);
  }

  /** The resources that are mentioned anywhere in a value. */
  static void resources(Value value, Consumer<Symbol.OfResource> found) {
    texts(
        value,
        text -> {
          for (Text.Piece piece : text.pieces()) {
            if (piece instanceof Text.Piece.Hole hole
                && hole.symbol() instanceof Symbol.OfResource resource) {
              found.accept(resource);
            }
          }
        });
  }
}
