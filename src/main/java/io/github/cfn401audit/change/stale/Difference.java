package io.github.cfn401audit.change.stale;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells where an earlier value and one of today certainly differ in meaning. The order of a list or
 * a map does not matter, an empty one is as good as none, and a default that is written is as good
 * as one that is not.
 */
final class Difference {
  private final SameSymbols symbols;

  Difference(SameStacks stacks) {
    this.symbols = new SameSymbols(stacks);
  }

  /** True only where the two values of a property certainly do not mean the same. */
  boolean isBetween(String property, Value earlier, Value now) {
    if (earlier.isUnknown() || now.isUnknown()) {
      return false;
    }
    if (isNothing(earlier) || isNothing(now)) {
      return isFromNothing(property, isNothing(earlier) ? now : earlier);
    }
    if (earlier.isMap() && now.isMap()) {
      return isBetweenMaps(earlier, now);
    }
    if (earlier.isMap() || now.isMap()) {
      return false;
    }
    if (earlier.isList() || now.isList()) {
      return lacksOne(property, earlier, now) || lacksOne(property, now, earlier);
    }
    Optional<Text> left = earlier.asText();
    Optional<Text> right = now.asText();
    return left.isPresent() && right.isPresent() && isBetween(left.get(), right.get());
  }

  private static boolean isNothing(Value value) {
    return value.isAbsent() || (isCollection(value) && value.isComplete() && isEmpty(value));
  }

  private static boolean isCollection(Value value) {
    return value.isList() || value.isMap();
  }

  private static boolean isEmpty(Value value) {
    return value.items().isEmpty() && value.entries().isEmpty();
  }

  /** A value that may turn out to be the default, or empty, may change nothing. */
  private static boolean isFromNothing(String property, Value there) {
    if (isNothing(there) || (isCollection(there) && isEmpty(there))) {
      return false;
    }
    Optional<String> usual = DecidingProperties.usual(property);
    return usual.isEmpty()
        ? isCollection(there) || there.literal().isPresent() || there.resource().isPresent()
        : there.literal().filter(text -> !text.equals(usual.get())).isPresent();
  }

  private boolean isBetweenMaps(Value earlier, Value now) {
    Set<String> names = new LinkedHashSet<>(earlier.entries().keySet());
    names.addAll(now.entries().keySet());
    for (String name : names) {
      if (!DecidingProperties.isRemark(name)
          && isBetween(name, earlier.entry(name), now.entry(name))) {
        return true;
      }
    }
    return false;
  }

  /** True where something in one list is certainly not in the other. A text is a list of one. */
  private boolean lacksOne(String property, Value some, Value others) {
    return others.isComplete()
        && items(some).stream()
            .anyMatch(
                item -> items(others).stream().allMatch(other -> isBetween(property, item, other)));
  }

  private static List<Value> items(Value value) {
    return value.isList() ? value.items() : List.of(value);
  }

  /** One piece differs and all others are equal, or fixed beginnings or endings clash. */
  private boolean isBetween(Text earlier, Text now) {
    List<Text.Piece> left = earlier.pieces();
    List<Text.Piece> right = now.pieces();
    int equal = 0;
    int different = 0;
    for (int i = 0; i < left.size() && i < right.size(); i++) {
      equal += symbols.areEqual(left.get(i), right.get(i)) ? 1 : 0;
      different += symbols.differ(left.get(i), right.get(i)) ? 1 : 0;
    }
    boolean inOnePiece = left.size() == right.size() && different == 1 && equal + 1 == left.size();
    return inOnePiece || earlier.sameAs(now) == Truth.NO;
  }
}
