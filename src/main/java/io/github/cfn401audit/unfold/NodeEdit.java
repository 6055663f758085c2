package io.github.cfn401audit.unfold;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.FunctionCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Copies nodes with something changed. */
public final class NodeEdit {
  private NodeEdit() {}

  /** Returns the map with this entry instead of one of the same key, or at its end. */
  public static MapNode with(MapNode map, ScalarNode key, Node value) {
    List<MapNode.Entry> entries = new ArrayList<>(map.entries().size() + 1);
    boolean there = false;
    for (MapNode.Entry entry : map.entries()) {
      boolean same = entry.key().text().equals(key.text());
      there |= same;
      entries.add(same ? new MapNode.Entry(entry.key(), value) : entry);
    }
    if (!there) {
      entries.add(new MapNode.Entry(key, value));
    }
    return new MapNode(entries, map.tag(), map.range());
  }

  /** Returns the same, with a key that stands where the value does. */
  public static MapNode with(MapNode map, String key, Node value) {
    return with(map, NodeBuilder.text(key, value.range()), value);
  }

  /** Returns the map without the entries of a key. */
  public static MapNode without(MapNode map, String key) {
    return new MapNode(
        map.entries().stream().filter(entry -> !entry.key().text().equals(key)).toList(),
        map.tag(),
        map.range());
  }

  /** Merges two nodes, the second of which wins: maps entry by entry, lists one after the other. */
  public static Node merged(Node less, Node more) {
    if (less instanceof MapNode first
        && more instanceof MapNode second
        && FunctionCall.of(first).isEmpty()
        && FunctionCall.of(second).isEmpty()) {
      Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
      first.entries().forEach(entry -> entries.put(entry.key().text(), entry));
      for (MapNode.Entry entry : second.entries()) {
        MapNode.Entry below = entries.get(entry.key().text());
        entries.put(
            entry.key().text(),
            below == null
                ? entry
                : new MapNode.Entry(entry.key(), merged(below.value(), entry.value())));
      }
      return new MapNode(List.copyOf(entries.values()), second.tag(), second.range());
    }
    if (less instanceof ListNode first
        && more instanceof ListNode second
        && first.tag().isEmpty()
        && second.tag().isEmpty()) {
      List<Node> items = new ArrayList<>(first.items());
      items.addAll(second.items());
      return new ListNode(items, "", second.range());
    }
    return more;
  }

  /** Changes a map, or the maps between which {@code Fn::If} chooses. */
  public static Node each(Node node, UnaryOperator<MapNode> change) {
    Optional<FunctionCall> call = FunctionCall.of(node);
    if (call.isEmpty() || call.get().function().equals("Condition")) {
      return node instanceof MapNode map ? change.apply(map) : node;
    }
    if (!call.get().function().equals("Fn::If")
        || !(call.get().argument() instanceof ListNode list)
        || list.items().size() != 3) {
      return node;
    }
    List<Node> items =
        List.of(
            list.items().get(0),
            each(list.items().get(1), change),
            each(list.items().get(2), change));
    ListNode changed = new ListNode(items, list.tag(), list.range());
    return node instanceof MapNode map ? with(map, map.entries().get(0).key(), changed) : changed;
  }

  /** Returns the text of a scalar. */
  public static Optional<String> text(Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.text()) : Optional.empty();
  }

  /** Returns the node where a condition holds, and nothing elsewhere. */
  public static Node under(Optional<String> condition, Node node) {
    if (condition.isEmpty()) {
      return node;
    }
    SourceRange at = node.range();
    Node nothing = NodeBuilder.ref("AWS::NoValue", at);
    Node list = NodeBuilder.list(List.of(NodeBuilder.text(condition.get(), at), node, nothing), at);
    return new NodeBuilder(at).with("Fn::If", list).map();
  }
}
