package io.github.cfn401audit.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A list that keeps its items in the order of the file. */
public record ListNode(List<Node> items, String tag, SourceRange range) implements Node {

  /** Copies the items: the list that is handed out cannot be changed. */
  public ListNode {
    items = List.copyOf(items);
  }

  @Override
  public Optional<ListNode> asList() {
    return Optional.of(this);
  }

  @Override
  public void forEachChild(Consumer<? super Node> action) {
    items.forEach(action);
  }

  @Override
  public Optional<Node> first(Predicate<? super Node> test) {
    if (test.test(this)) {
      return Optional.of(this);
    }
    for (Node item : items) {
      Optional<Node> found = item.first(test);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
