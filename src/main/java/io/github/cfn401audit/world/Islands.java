package io.github.cfn401audit.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins stacks into islands: by the stage of their assembly, then by what they read of others in
 * some scenario.
 */
final class Islands {
  private Islands() {}

  static List<Island> of(List<StackInstance> stacks, WorldContext context) {
    DisjointSets joined = new DisjointSets();
    for (StackInstance stack : stacks) {
      for (List<PublishedValue> named : context.readBy(stack)) {
        if (named.size() == 1) {
          joined.join(key(stack), key(named.get(0).stack()));
        }
      }
      for (PublishedValue value : context.possibleReads().by(stack)) {
        joined.join(key(stack), key(value.stack()));
      }
    }
    Map<String, List<StackInstance>> groups = new LinkedHashMap<>();
    for (StackInstance stack : stacks) {
      groups
          .computeIfAbsent(joined.representative(key(stack)), root -> new ArrayList<>())
          .add(stack);
    }
    List<Island> islands = new ArrayList<>();
    for (List<StackInstance> group : groups.values()) {
      islands.add(new Island(group, Assumed.of(group, context)));
    }
    return islands;
  }

  private static String key(StackInstance stack) {
    return stack.root().source().island();
  }
}
