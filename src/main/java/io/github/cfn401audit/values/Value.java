package io.github.cfn401audit.values;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The result of evaluating an expression, at the place where the user wrote the expression. */
public sealed interface Value extends Located {

  /** The same value, seen at another place. */
  Value at(SourceRange other);

  /** The text of a scalar, symbols included; empty for anything else. */
  default Optional<Text> asText() {
    return Optional.empty();
  }

  /** The text of a scalar without symbols; empty for anything else. */
  default Optional<String> literal() {
    return asText().flatMap(Text::literal);
  }

  /** The symbol that is the whole value; empty for anything else. */
  default Optional<Symbol> symbol() {
    return asText().flatMap(Text::symbol);
  }

  /** What a resource gives, where that is the whole value; empty for anything else. */
  default Optional<Symbol.OfResource> resource() {
    return symbol().flatMap(Symbol::resource);
  }

  /** The known items of a list; none for anything else. */
  default List<Value> items() {
    return List.of();
  }

  /** The known entries of a map; none for anything else. */
  default Map<String, Value> entries() {
    return Map.of();
  }

  /** The entry of a map: absent where there is certainly none, unknown where there may be one. */
  default Value entry(String name) {
    return new Absent(range());
  }

  /** Why there may be more items or entries than the known ones; empty where there are none. */
  default List<UnknownReason> more() {
    return List.of();
  }

  /** True where {@link #items} and {@link #entries} are all that there is. */
  default boolean isComplete() {
    return more().isEmpty();
  }

  /** Why the value, or a symbol in its text, is not known; empty where there is no such reason. */
  default Optional<UnknownReason> whyUnknown() {
    return asText().flatMap(Text::reason);
  }

  /** True for a list, even where not all of its items are known. */
  default boolean isList() {
    return false;
  }

  /** True for a map, even where not all of its entries are known. */
  default boolean isMap() {
    return false;
  }

  /** True where there is certainly nothing. */
  default boolean isAbsent() {
    return false;
  }

  /** True where it may be anything, or nothing. */
  default boolean isUnknown() {
    return false;
  }

  /** Text, a number or a boolean. */
  record Scalar(Text text, SourceRange range) implements Value {
    @Override
    public Value at(SourceRange other) {
      return new Scalar(text, other);
    }

    @Override
    public Optional<Text> asText() {
      return Optional.of(text);
    }
  }

  /**
   * A list.
   *
   * @param items what is known to be in it
   * @param more why there may be more; empty where the list is complete
   */
  record Sequence(List<Value> items, List<UnknownReason> more, SourceRange range) implements Value {
    public Sequence {
      items = List.copyOf(items);
      more = List.copyOf(more);
    }

    @Override
    public Value at(SourceRange other) {
      return new Sequence(items, more, other);
    }

    @Override
    public boolean isList() {
      return true;
    }
  }

  /**
   * A map, in the order of the file.
   *
   * @param more why there may be more entries; empty where the map is complete
   */
  record Mapping(Map<String, Value> entries, List<UnknownReason> more, SourceRange range)
      implements Value {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      more = List.copyOf(more);
    }

    @Override
    public Value at(SourceRange other) {
      return new Mapping(entries, more, other);
    }

    @Override
    public Value entry(String name) {
      Value value = entries.get(name);
      if (value != null) {
        return value;
      }
      return more.isEmpty() ? new Absent(range) : new Unknown(more.get(0), range);
    }

    @Override
    public boolean isMap() {
      return true;
    }
  }

  /** Nothing: not written, {@code null}, or {@code AWS::NoValue}. */
  record Absent(SourceRange range) implements Value {
    @Override
    public Value at(SourceRange other) {
      return new Absent(other);
    }

    @Override
    public boolean isAbsent() {
      return true;
    }
  }

  /** What may be anything, or nothing. */
  record Unknown(UnknownReason reason, SourceRange range) implements Value {
    @Override
    public Value at(SourceRange other) {
      return new Unknown(reason, other);
    }

    @Override
    public Value entry(String name) {
      return this;
    }

    @Override
    public List<UnknownReason> more() {
      return List.of(reason);
    }

    @Override
    public Optional<UnknownReason> whyUnknown() {
      return Optional.of(reason);
    }

    @Override
    public boolean isUnknown() {
      return true;
    }
  }
}
