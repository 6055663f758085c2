package io.github.cfn401audit.source;

/**
 * A value of a JSON or YAML document.
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
}
