package io.github.cfn401audit.source;

import java.util.List;

/** A list, with its items in the order of the file. */
public record ListNode(List<Node> items, String tag, SourceRange range) implements Node {

  /** Copies the items: the list that is handed out cannot be changed. */
  public ListNode {
    items = List.copyOf(items);
  }
}
