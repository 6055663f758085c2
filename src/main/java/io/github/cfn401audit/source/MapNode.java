package io.github.cfn401audit.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A map that keeps its entries in the order of the file.
 *
 * <p>No key appears twice in a map that was read: the last one counts, and a {@link Problem}
 * reports the others. Entries that came through a merge key stand last.
 */
public record MapNode(List<Entry> entries, String tag, SourceRange range) implements Node {

  /** A key and its value. */
  public record Entry(ScalarNode key, Node value) {}

  /** Copies the entries: the list that is handed out cannot be changed. */
  public MapNode {
    entries = IndexedEntries.copyOf(entries);
  }

  /** The value of a key. */
  public Optional<Node> get(String key) {
    return entry(key).map(Entry::value);
  }

  /** The map at a key; empty where the key is missing or has another value. */
  public Optional<MapNode> map(String key) {
    return get(key).flatMap(Node::asMap);
  }

  /** The list at a key; empty where the key is missing or has another value. */
  public Optional<ListNode> list(String key) {
    return get(key).flatMap(Node::asList);
  }

  /** The scalar at a key; empty where the key is missing or has another value. */
  public Optional<ScalarNode> scalar(String key) {
    return get(key).flatMap(Node::asScalar);
  }

  @Override
  public Optional<MapNode> asMap() {
    return Optional.of(this);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    for (Entry entry : entries) {
      action.accept(entry.value());
    }
  }

  @Override
  public Optional<Node> first(Predicate<? super Node> test) {
    if (test.test(this)) {
      return Optional.of(this);
    }
    for (Entry entry : entries) {
      Optional<Node> found = entry.value().first(test);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The entry of a key, for its place. */
  public Optional<Entry> entry(String key) {
    if (entries instanceof IndexedEntries indexed) {
      return indexed.find(key);
    }
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).key().text().equals(key)) {
        return Optional.of(entries.get(i));
      }
    }
    return Optional.empty();
  }
}
