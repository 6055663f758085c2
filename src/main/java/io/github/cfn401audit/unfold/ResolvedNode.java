package io.github.cfn401audit.unfold;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * A node as it stands in one environment, once its conditions are decided.
 *
 * <p>Example: {@code !If [IsProd, [a], !Ref AWS::NoValue]} is a list of one item where {@code
 * IsProd} holds, absent where it does not, and unknown where nobody can tell.
 */
public sealed interface ResolvedNode {

  /** Returns the map that it is; empty for anything else. */
  default Optional<Entries> map() {
    return Optional.empty();
  }

  /** Returns the map that it is, if all of its entries are known. */
  default Optional<MapNode> wholeMap() {
    return map().filter(entries -> entries.more().isEmpty()).map(Entries::node);
  }

  /** Returns the list that it is; empty for anything else. */
  default Optional<ListNode> list() {
    return Optional.empty();
  }

  /** Returns the items of the list that it is; none for anything else. */
  default List<Node> items() {
    return list().map(ListNode::items).orElse(List.of());
  }

  /** Returns the text, number or boolean that it is; empty for anything else. */
  default Optional<Node> scalar() {
    return Optional.empty();
  }

  /** Returns the call of a function that decides what it is. */
  default Optional<Node> call() {
    return Optional.empty();
  }

  /** Returns why nothing is known of it; empty where something is known. */
  default Optional<UnknownReason> unknown() {
    return Optional.empty();
  }

  /** Returns why it may hold more than can be read; empty where it is known as a whole. */
  default Optional<UnknownReason> unread() {
    return unknown().or(() -> map().flatMap(Entries::more));
  }

  /** True where nothing is written, or {@code null}, or {@code AWS::NoValue}. */
  default boolean isAbsent() {
    return false;
  }

  /** True where something is written, and what it is, is known. */
  default boolean isKnown() {
    return !isAbsent() && unknown().isEmpty();
  }

  /**
   * A map.
   *
   * @param node the entries that can be read
   * @param more why there may be more entries; empty where these are all
   */
  record Entries(MapNode node, Optional<UnknownReason> more) implements ResolvedNode {
    @Override
    public Optional<Entries> map() {
      return Optional.of(this);
    }

    /** Returns the value under a key. */
    public Optional<Node> get(String key) {
      return node.get(key);
    }

    /** Returns the entries that can be read. */
    public List<MapNode.Entry> all() {
      return node.entries();
    }

    /** Returns the place of the map. */
    public SourceRange range() {
      return node.range();
    }
  }

  /** A list. */
  record Items(ListNode node) implements ResolvedNode {
    @Override
    public Optional<ListNode> list() {
      return Optional.of(node);
    }
  }

  /** A text, a number or a boolean. */
  record Single(Node node) implements ResolvedNode {
    @Override
    public Optional<Node> scalar() {
      return Optional.of(node);
    }
  }

  /** A function that may give anything. */
  record Call(Node node) implements ResolvedNode {
    @Override
    public Optional<Node> call() {
      return Optional.of(node);
    }
  }

  /** Nothing at all. */
  record Absent() implements ResolvedNode {
    @Override
    public boolean isAbsent() {
      return true;
    }
  }

  /** Something of which nothing is known. */
  record Unknown(UnknownReason why) implements ResolvedNode {
    @Override
    public Optional<UnknownReason> unknown() {
      return Optional.of(why);
    }
  }
}
