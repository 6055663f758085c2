package io.github.cfn401audit.values;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an expression comes to, at the place where the user wrote it. */
public sealed interface Value extends Located {

  /** The same value, seen at another place. */
  Value at(SourceRange other);

  /** Text, a number or a boolean. */
  record Scalar(Text text, SourceRange range) implements Value {
    @Override
    public Value at(SourceRange other) {
      return new Scalar(text, other);
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

    /** The entry of that name: absent where there is none, unknown where there may be one. */
    public Value entry(String name) {
      Value value = entries.get(name);
      if (value != null) {
        return value;
      }
      return more.isEmpty() ? new Absent(range) : new Unknown(more.get(0), range);
    }
  }

  /** Nothing: not written, {@code null}, or {@code AWS::NoValue}. */
  record Absent(SourceRange range) implements Value {
    @Override
    public Value at(SourceRange other) {
      return new Absent(other);
    }
  }

  /** Anything, or nothing. */
  record Unknown(UnknownReason reason, SourceRange range) implements Value {
    @Override
    public Value at(SourceRange other) {
      return new Unknown(reason, other);
    }
  }
}
