package io.github.cfn401audit.unfold;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.ExpressionReader;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;

/** Builds a map at the place of the text that it is made from. */
public final class NodeBuilder {
  private final List<MapNode.Entry> entries = new ArrayList<>();
  private final SourceRange range;

  /** Begins a map that stands at this place. */
  public NodeBuilder(SourceRange range) {
    this.range = range;
  }

  /** Adds an entry whose key stands where the value does. */
  public NodeBuilder with(String key, Node value) {
    entries.add(new MapNode.Entry(text(key, value.range()), value));
    return this;
  }

  /** Adds a text at the place of the map. */
  public NodeBuilder with(String key, String value) {
    return with(key, text(value, range));
  }

  /** Returns the map with the entries added so far. */
  public MapNode map() {
    return new MapNode(entries, "", range);
  }

  /** Makes a text. */
  public static ScalarNode text(String text, SourceRange range) {
    return new ScalarNode(text, ScalarNode.Style.QUOTED, "", range);
  }

  /** Makes a list. */
  public static ListNode list(List<? extends Node> items, SourceRange range) {
    return new ListNode(List.copyOf(items), "", range);
  }

  /** Makes a {@code Ref} to a resource. */
  public static MapNode ref(String logicalId, SourceRange range) {
    return new NodeBuilder(range).with("Ref", logicalId).map();
  }

  /** Makes a node of which nothing is known, for this reason. */
  public static ScalarNode unread(UnknownReason why, SourceRange range) {
    return ExpressionReader.unread(why.cause(), why.cure(), range);
  }

  /** Returns a resource with one more entry in its {@code Metadata}. */
  public static MapNode noted(MapNode body, String key, Node note) {
    List<MapNode.Entry> notes = new ArrayList<>();
    List<MapNode.Entry> attributes = new ArrayList<>();
    for (MapNode.Entry attribute : body.entries()) {
      if (attribute.key().text().equals("Metadata") && attribute.value() instanceof MapNode map) {
        notes.addAll(map.entries());
      } else {
        attributes.add(attribute);
      }
    }
    notes.add(new MapNode.Entry(text(key, note.range()), note));
    attributes.add(
        new MapNode.Entry(text("Metadata", note.range()), new MapNode(notes, "", note.range())));
    return new MapNode(attributes, body.tag(), body.range());
  }

  /** Makes a resource of the template. */
  public static MapNode.Entry resource(
      String name, SourceRange at, String type, MapNode properties) {
    return new MapNode.Entry(
        text(name, at),
        new NodeBuilder(at).with("Type", type).with("Properties", properties).map());
  }
}
