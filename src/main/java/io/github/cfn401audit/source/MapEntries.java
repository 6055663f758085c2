package io.github.cfn401audit.source;

import io.github.cfn401audit.source.MapNode.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the entries of one map while it is read: the last of equal keys counts, merged ones
 * count least.
 */
final class MapEntries {

  private final Map<String, Entry> own = new LinkedHashMap<>();
  private final List<MapNode> merged = new ArrayList<>(0);

  /** Adds an entry and gives the earlier one of the same key, which it replaces. */
  Optional<Entry> put(Entry entry) {
    String key = entry.key().text();
    Entry earlier = own.put(key, entry);
    if (earlier != null) {
      own.remove(key);
      own.put(key, entry);
    }
    return Optional.ofNullable(earlier);
  }

  /** Merges a map, or each map of a list; false where there is nothing to merge. */
  boolean merge(Node value) {
    if (!value.tag().isEmpty()) {
      return false;
    }
    if (value instanceof MapNode map) {
      return merged.add(map);
    }
    if (value instanceof ListNode list) {
      for (Node item : list.items()) {
        if (!(item instanceof MapNode)) {
          return false;
        }
      }
      for (Node item : list.items()) {
        merged.add((MapNode) item);
      }
      return true;
    }
    return false;
  }

  /** The entries in the order of the file, merged ones last. */
  List<Entry> all() {
    for (MapNode map : merged) {
      for (Entry entry : map.entries()) {
        own.putIfAbsent(entry.key().text(), entry);
      }
    }
    return new ArrayList<>(own.values());
  }
}
