package io.github.cfn401audit.world;

import io.github.cfn401audit.given.AssumedPool;
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
    for (AssumedPool pool : context.given().pools()) {
      joinHolders(new PoolHolders(pool, context), stacks, joined);
    }
    joinFixedIds(stacks, joined);
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

  /** Stacks that are assumed to mean the same pool belong together. */
  private static void joinHolders(
      PoolHolders holders, List<StackInstance> stacks, DisjointSets joined) {
    List<StackInstance> found = stacks.stream().filter(holders::include).toList();
    for (StackInstance stack : found) {
      joined.join(key(found.get(0)), key(stack));
    }
  }

  /** An authorizer and a client that name a pool by the same id belong together. */
  private static void joinFixedIds(List<StackInstance> stacks, DisjointSets joined) {
    Map<StackInstance, PoolsByFixedId> named = new LinkedHashMap<>();
    for (StackInstance stack : stacks) {
      PoolsByFixedId pools = PoolsByFixedId.of(List.of(stack));
      if (!pools.isEmpty()) {
        named.forEach(
            (other, others) -> {
              if (others.shareOneWith(pools)) {
                joined.join(key(other), key(stack));
              }
            });
        named.put(stack, pools);
      }
    }
  }

  private static String key(StackInstance stack) {
    return stack.root().source().island();
  }
}
