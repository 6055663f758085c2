package io.github.cfn401audit.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins stacks into islands: by their assembly stage first, then by what they read. */
final class Islands {
  private final Map<String, String> parents = new HashMap<>();

  private Islands() {}

  static List<Island> of(List<StackInstance> stacks, WorldContext links) {
    Islands joined = new Islands();
    for (StackInstance stack : stacks) {
      for (List<PublishedValue> named : links.readBy(stack)) {
        if (named.size() == 1) {
          joined.join(key(stack), key(named.get(0).stack()));
        }
      }
    }
    Map<String, List<StackInstance>> groups = new LinkedHashMap<>();
    for (StackInstance stack : stacks) {
      groups.computeIfAbsent(joined.find(key(stack)), root -> new ArrayList<>()).add(stack);
    }
    List<Island> islands = new ArrayList<>();
    for (List<StackInstance> group : groups.values()) {
      islands.add(new Island(group, Assumed.of(group, links)));
    }
    return islands;
  }

  private static String key(StackInstance stack) {
    return stack.root().source().island();
  }

  private void join(String left, String right) {
    String a = find(left);
    String b = find(right);
    if (!a.equals(b)) {
      parents.put(b, a);
    }
  }

  private String find(String key) {
    String at = key;
    String up = parents.get(at);
    while (up != null) {
      at = up;
      up = parents.get(at);
    }
    return at;
  }
}
