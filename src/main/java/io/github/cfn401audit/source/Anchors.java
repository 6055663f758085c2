package io.github.cfn401audit.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the anchors of one document and counts how large it is with every alias followed.
 *
 * <p>Aliases share nodes, so a small file can stand for a tree without end. Whoever walks the tree
 * later must not meet one: uses, unfolded nodes and unfolded depth are counted here.
 */
final class Anchors {

  private static final int MAX_USES = 10_000;
  private static final long MAX_NODES = 1_000_000;

  private final Map<String, Anchor> byName = new HashMap<>();
  private int uses;
  private long nodes;
  private int deepest;
  private boolean isExhausted;

  /** A node that aliases may name. While its inside is being read, it has no node yet. */
  static final class Anchor {
    private final int depth;
    private final long nodesBefore;
    private final int deepestBefore;
    private @Nullable Node node;
    private long size;
    private int height;

    private Anchor(int depth, long nodesBefore, int deepestBefore) {
      this.depth = depth;
      this.nodesBefore = nodesBefore;
      this.deepestBefore = deepestBefore;
    }

    /** The node, once all of it is read. */
    Optional<Node> node() {
      return Optional.ofNullable(node);
    }

    /** How many levels lie below the node, aliases followed. */
    int height() {
      return height;
    }
  }

  /** Counts a node at a depth. */
  void count(int depth) {
    nodes++;
    deepest = Math.max(deepest, depth);
  }

  /** Begins an anchored node, before it is counted. A later anchor of the same name hides it. */
  Anchor open(String name, int depth) {
    Anchor anchor = new Anchor(depth, nodes, deepest);
    byName.put(name, anchor);
    deepest = depth;
    return anchor;
  }

  /** Ends an anchored node: from now on aliases can share it. */
  void close(Anchor anchor, Node node) {
    anchor.node = node;
    anchor.size = nodes - anchor.nodesBefore;
    anchor.height = deepest - anchor.depth;
    deepest = Math.max(deepest, anchor.deepestBefore);
  }

  /** The latest anchor of a name. */
  Optional<Anchor> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Counts one more use of a node; false from the one on that would take the tree too far. */
  boolean share(Anchor anchor, int depth) {
    if (isExhausted || uses >= MAX_USES || nodes + anchor.size > MAX_NODES) {
      isExhausted = true;
      return false;
    }
    uses++;
    nodes += anchor.size;
    deepest = Math.max(deepest, depth + anchor.height);
    return true;
  }
}
