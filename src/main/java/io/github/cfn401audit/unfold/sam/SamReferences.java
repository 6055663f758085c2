package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.unfold.NodeBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * References to what SAM makes beside an API: <code>!Ref ShopApi.Stage</code> is the stage of that
 * API. See
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-api.html.
 */
final class SamReferences {
  private final Map<String, String> ids = new HashMap<>();

  /** Remembers the logical id of what is made, by the name under which it may be referred to. */
  void put(String api, String part, String logicalId) {
    ids.put(api + "." + part, logicalId);
  }

  /** The same node with these references led to the logical ids. */
  Node in(Node node) {
    if (ids.isEmpty()) {
      return node;
    }
    if (node instanceof ScalarNode scalar) {
      String id = scalar.tag().equals("Ref") ? ids.get(scalar.text()) : null;
      return id == null ? node : new ScalarNode(id, scalar.style(), "Ref", scalar.range());
    }
    if (node instanceof ListNode list) {
      List<Node> items = new ArrayList<>(list.items().size());
      boolean changed = false;
      for (Node item : list.items()) {
        Node led = in(item);
        changed |= led != item;
        items.add(led);
      }
      return changed ? new ListNode(items, list.tag(), list.range()) : list;
    }
    return in((MapNode) node);
  }

  private Node in(MapNode map) {
    List<MapNode.Entry> entries = new ArrayList<>(map.entries().size());
    boolean changed = false;
    for (MapNode.Entry entry : map.entries()) {
      Node led = map.entries().size() == 1 ? ofRef(entry) : in(entry.value());
      changed |= led != entry.value();
      entries.add(new MapNode.Entry(entry.key(), led));
    }
    return changed ? new MapNode(entries, map.tag(), map.range()) : map;
  }

  private Node ofRef(MapNode.Entry entry) {
    String id =
        entry.key().text().equals("Ref")
                && entry.value() instanceof ScalarNode name
                && name.tag().isEmpty()
            ? ids.get(name.text())
            : null;
    return id == null ? in(entry.value()) : NodeBuilder.text(id, entry.value().range());
  }
}
