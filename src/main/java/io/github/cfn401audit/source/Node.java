package io.github.cfn401audit.source;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A value that a JSON, YAML or TOML document contains.
 *
 * <p>A scalar's range includes its quotes, a bracketed collection's range its brackets. A block
 * collection ends where its last child ends. A tagged node starts at the {@code !} of its tag, an
 * anchored one after its anchor. An aliased node is shared: its range is where it was written, not
 * where it is used.
 */
public sealed interface Node extends Located permits MapNode, ListNode, ScalarNode {

  /**
   * The short function tag without its {@code !}, such as {@code GetAtt}; empty where there is
   * none. A core YAML tag such as {@code !!int} counts as none.
   */
  String tag();

  /** This node where it is a map; empty for a list or a scalar. */
  default Optional<MapNode> asMap() {
    return Optional.empty();
  }

  /** This node where it is a list; empty for a map or a scalar. */
  default Optional<ListNode> asList() {
    return Optional.empty();
  }

  /** This node where it is a scalar; empty for a map or a list. */
  default Optional<ScalarNode> asScalar() {
    return Optional.empty();
  }

  /** Passes on the values of a map or the items of a list, in their order; a scalar has none. */
  default void forEachChild(Consumer<? super Node> action) {}

  /**
   * The first node that passes a test: this one, or else one inside it in the order of the file.
   */
  default Optional<Node> first(Predicate<? super Node> test) {
    return test.test(this) ? Optional.of(this) : Optional.empty();
  }
}
