package io.github.cfn401audit.unfold.loop;

import io.github.cfn401audit.source.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the entries of one map while its loops are written out. */
final class ExpandedMap {
  private final boolean section;
  private final Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
  private final Set<String> looped = new LinkedHashSet<>();

  ExpandedMap(boolean section) {
    this.section = section;
  }

  /** True for a section of the template. */
  boolean isSection() {
    return section;
  }

  /** Adds an entry; false where a loop gives a key that exists already. The last one counts. */
  boolean put(MapNode.Entry entry, boolean byLoop) {
    String key = entry.key().text();
    MapNode.Entry earlier = entries.put(key, entry);
    boolean clash = earlier != null && (byLoop || looped.contains(key));
    if (byLoop) {
      looped.add(key);
    }
    return !clash;
  }

  /** Returns all entries, in order. */
  List<MapNode.Entry> all() {
    return new ArrayList<>(entries.values());
  }

  /** Returns the keys that loops gave. */
  Set<String> looped() {
    return looped;
  }
}
