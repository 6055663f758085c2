package io.github.cfn401audit.template;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import java.util.Optional;

/** Finds {@code Fn::ForEach} in the sections that may hold it. */
public final class Loops {
  /** The beginning of the key of a loop, before its name. */
  public static final String KEY = "Fn::ForEach::";

  private Loops() {}

  /** The first loop, in the order of resources, outputs and conditions. */
  static Optional<MapNode.Entry> first(MapNode root) {
    for (String section : new String[] {"Resources", "Outputs", "Conditions"}) {
      Optional<MapNode.Entry> loop = root.get(section).flatMap(Loops::inside);
      if (loop.isPresent()) {
        return loop;
      }
    }
    return Optional.empty();
  }

  private static Optional<MapNode.Entry> inside(Node node) {
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        Optional<MapNode.Entry> loop =
            entry.key().text().startsWith(KEY) ? Optional.of(entry) : inside(entry.value());
        if (loop.isPresent()) {
          return loop;
        }
      }
    } else if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        Optional<MapNode.Entry> loop = inside(item);
        if (loop.isPresent()) {
          return loop;
        }
      }
    }
    return Optional.empty();
  }
}
