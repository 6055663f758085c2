package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the properties of a resource, or of a map inside one, as typed facts at their places.
 * Example: {@code pool.properties().inside("LambdaConfig").text("PreTokenGeneration")}.
 */
public final class PropertyReader implements Located {
  private final String owner;
  private final Function<String, Value> properties;
  private final SourceRange range;

  /**
   * Reads what a function gives for the name of a property.
   *
   * @param owner the logical id of the resource, for messages
   * @param range where the user would type a property that is missing
   */
  PropertyReader(String owner, Function<String, Value> properties, SourceRange range) {
    this.owner = owner;
    this.properties = properties;
    this.range = range;
  }

  /** Where the user would type a property that is missing. */
  @Override
  public SourceRange range() {
    return range;
  }

  /** Where the user would type a property: its value, or the owner where it is missing. */
  public SourceRange place(String name) {
    Value value = value(name);
    return value.isAbsent() ? range : value.range();
  }

  /** The value of a property as it comes. */
  public Value value(String name) {
    return properties.apply(name);
  }

  /** The properties inside a property that is a map: all absent where it is, unknown likewise. */
  public PropertyReader inside(String name) {
    return inside(name, value(name));
  }

  private PropertyReader inside(String name, Value value) {
    if (value.isMap()) {
      return new PropertyReader(owner, value::entry, value.range());
    }
    Value each =
        value.isAbsent() ? new Value.Absent(range) : unknown(value, name + " of ", "a map");
    return new PropertyReader(owner, inner -> each, each.range());
  }

  /** A property as text; symbols may be in it. */
  public Resolved<Text> text(String name) {
    return text(value(name));
  }

  private Resolved<Text> text(Value value) {
    Optional<Text> text = value.asText();
    return text.isPresent() ? new Resolved.Known<>(text.get(), value.range()) : missing(value);
  }

  /** A property as fixed text: unknown where a symbol is in it. */
  public Resolved<String> literal(String name) {
    return parsed(name, "text", Optional::of);
  }

  /** A property as a switch, in any spelling that CloudFormation takes. */
  public Resolved<Boolean> flag(String name) {
    return parsed(name, "true or false", Booleans::of);
  }

  /** A property as a whole number, quoted or not. */
  public Resolved<Long> number(String name) {
    return parsed(name, "a whole number", WholeNumbers::of);
  }

  private <T> Resolved<T> parsed(String name, String kind, Function<String, Optional<T>> parse) {
    Value value = value(name);
    Optional<T> parsed = value.literal().flatMap(parse);
    if (parsed.isPresent()) {
      return new Resolved.Known<>(parsed.get(), value.range());
    }
    return value.asText().isPresent()
        ? new Resolved.Unknown<>(reason(value.asText().get(), kind), value.range())
        : missing(value);
  }

  /** A property as a list of texts: not known where it is a text or a map. */
  public Listing texts(String name) {
    Value value = value(name);
    return value.asText().isPresent() || value.isMap()
        ? new Listing(List.of(), List.of(whyNoList(name, value)), true, value.range())
        : textOrTexts(name);
  }

  /** A property as a list of texts, where a single text counts as a list of one. */
  public Listing textOrTexts(String name) {
    Value value = value(name);
    if (value.isAbsent()) {
      return Listing.absent(value.range());
    }
    List<Listing.Entry> entries = new ArrayList<>();
    List<UnknownReason> more = new ArrayList<>();
    if (value.symbol().flatMap(Symbol::reason).isPresent()) {
      more.add(whyNoList(name, value));
    } else {
      collect(name, value, entries, more);
    }
    return new Listing(entries, more, true, value.range());
  }

  private void collect(
      String name, Value value, List<Listing.Entry> entries, List<UnknownReason> more) {
    value.asText().ifPresent(text -> entries.add(new Listing.Entry(text, value.range())));
    value.items().forEach(item -> collect(name, item, entries, more));
    more.addAll(value.more());
    if (value.isMap()) {
      String cause = "an item of " + name + " of " + owner + " is not text";
      more.add(new UnknownReason(cause, "write each item as text"));
    }
  }

  /** Whatever keeps the value unknown, or else that CloudFormation asks for a list. */
  private UnknownReason whyNoList(String name, Value value) {
    return value
        .symbol()
        .flatMap(Symbol::reason)
        .orElseGet(
            () ->
                new UnknownReason(name + " of " + owner + " is not a list", "write it as a list"));
  }

  /** A property as a list of maps, such as {@code Schema} of a user pool. */
  public MapListing maps(String name) {
    Value value = value(name);
    if (value.isAbsent()) {
      return new MapListing(List.of(), List.of(), false, value.range());
    }
    List<PropertyReader> items = new ArrayList<>();
    List<UnknownReason> more = new ArrayList<>();
    if (value.isList()) {
      for (Value item : value.items()) {
        items.add(inside("an item of " + name, item));
      }
      more.addAll(value.more());
    } else {
      more.add(unknown(value, name + " of ", "a list").reason());
    }
    return new MapListing(items, more, true, value.range());
  }

  /** A property as a map from names to texts, such as {@code AttributeMapping}. */
  public TextMap entries(String name) {
    Value value = value(name);
    if (value.isAbsent()) {
      return new TextMap(Map.of(), List.of(), false, value.range());
    }
    Map<String, Resolved<Text>> entries = new LinkedHashMap<>();
    List<UnknownReason> more = new ArrayList<>();
    if (value.isMap()) {
      value.entries().forEach((key, entry) -> entries.put(key, text(entry)));
      more.addAll(value.more());
    } else {
      more.add(unknown(value, name + " of ", "a map").reason());
    }
    return new TextMap(entries, more, true, value.range());
  }

  private <T> Resolved<T> missing(Value value) {
    if (value.isAbsent()) {
      return new Resolved.Absent<>(range);
    }
    Value.Unknown unknown = unknown(value, "a property of ", "text");
    return new Resolved.Unknown<>(unknown.reason(), unknown.range());
  }

  /** Why a value is not of the kind that its property asks for, or whatever keeps it unknown. */
  private Value.Unknown unknown(Value value, String what, String kind) {
    UnknownReason why =
        value.whyUnknown().orElseGet(() -> new UnknownReason(what + owner + " is not " + kind, ""));
    return new Value.Unknown(why, value.range());
  }

  private UnknownReason reason(Text text, String kind) {
    String value = text.display() + " of " + owner;
    return text.literal().isPresent()
        ? new UnknownReason(value + " is not " + kind, "write " + kind + " there")
        : text.reason()
            .orElseGet(() -> new UnknownReason(value + " is known at deployment only", ""));
  }
}
