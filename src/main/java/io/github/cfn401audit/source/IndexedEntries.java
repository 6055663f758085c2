package io.github.cfn401audit.source;

import io.github.cfn401audit.source.MapNode.Entry;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/** The entries of a large map, found by key without a search. Cannot be changed. */
final class IndexedEntries extends AbstractList<Entry> implements RandomAccess {

  private static final int SMALL = 8;

  private final List<Entry> entries;
  private final Map<String, Entry> byKey;

  private IndexedEntries(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.byKey = new HashMap<>(entries.size() * 2);
    for (Entry entry : this.entries) {
      byKey.put(entry.key().text(), entry);
    }
  }

  /** An unchangeable copy, indexed where a search would take longer than a look-up. */
  static List<Entry> copyOf(List<Entry> entries) {
    if (entries instanceof IndexedEntries) {
      return entries;
    }
    return entries.size() > SMALL ? new IndexedEntries(entries) : List.copyOf(entries);
  }

  Optional<Entry> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  @Override
  public Entry get(int index) {
    return entries.get(index);
  }

  @Override
  public int size() {
    return entries.size();
  }
}
