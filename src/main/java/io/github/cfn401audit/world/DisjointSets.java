package io.github.cfn401audit.world;

import java.util.HashMap;
import java.util.Map;

/** Sets of names that have no name in common: each name begins alone, and sets can be joined. */
final class DisjointSets {
  private final Map<String, String> parents = new HashMap<>();

  /** Makes one set of the sets of two names. */
  void join(String left, String right) {
    String a = representative(left);
    String b = representative(right);
    if (!a.equals(b)) {
      parents.put(b, a);
    }
  }

  /** The one name that stands for all of its set. */
  String representative(String name) {
    String at = name;
    String up = parents.get(at);
    while (up != null) {
      at = up;
      up = parents.get(at);
    }
    return at;
  }
}
