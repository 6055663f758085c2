package io.github.cfn401audit.change.stale;

import io.github.cfn401audit.values.ResourceId;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.world.StackInstance;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which stack of today each earlier stack is: the one of the same name. Where files in several
 * folders have one name, the ends of their paths decide. A stack without a counterpart is left out.
 */
final class SameStacks {
  private final Map<StackId, StackId> today = new HashMap<>();

  SameStacks(World before, World now) {
    List<StackInstance> olds = before.stacks();
    List<StackInstance> news = now.stacks();
    if (roots(olds) == 1 && roots(news) == 1) {
      pairOnlyRoots(olds, news);
    }
    for (StackInstance old : olds) {
      if (!today.containsKey(old.id())) {
        counterpart(old, olds, news).ifPresent(same -> today.put(old.id(), same.id()));
      }
    }
  }

  private static long roots(List<StackInstance> stacks) {
    return stacks.stream().filter(SameStacks::isRoot).count();
  }

  private static boolean isRoot(StackInstance stack) {
    return stack.root() == stack;
  }

  /** One file on each side is compared, whatever the files are called. */
  private void pairOnlyRoots(List<StackInstance> olds, List<StackInstance> news) {
    StackId old = olds.get(0).root().id();
    StackId same = news.get(0).root().id();
    today.put(old, same);
    for (StackInstance nested : olds) {
      String name =
          same.name()
              + nested
                  .id()
                  .name()
                  .substring(Math.min(old.name().length(), nested.id().name().length()));
      if (nested.id().name().startsWith(old.name() + "/")
          && news.stream().anyMatch(stack -> stack.id().name().equals(name))) {
        today.put(nested.id(), new StackId(name));
      }
    }
  }

  private static Optional<StackInstance> counterpart(
      StackInstance old, List<StackInstance> olds, List<StackInstance> news) {
    List<StackInstance> named = named(old.source().name(), news);
    if (named.size() == 1 && named(old.source().name(), olds).size() == 1) {
      return Optional.of(named.get(0));
    }
    List<StackInstance> nearest = new ArrayList<>();
    int longest = 1;
    for (StackInstance candidate : named) {
      int shared = sharedEnd(file(old), file(candidate));
      if (shared > longest) {
        longest = shared;
        nearest.clear();
      }
      if (shared == longest) {
        nearest.add(candidate);
      }
    }
    return nearest.size() == 1 && longest > 1 ? Optional.of(nearest.get(0)) : Optional.empty();
  }

  private static List<StackInstance> named(String name, List<StackInstance> stacks) {
    return stacks.stream().filter(stack -> stack.source().name().equals(name)).toList();
  }

  private static String[] file(StackInstance stack) {
    return stack.source().template().file().name().split("/");
  }

  /** How many names at the ends of two paths are equal. */
  private static int sharedEnd(String[] left, String[] right) {
    int shared = 0;
    while (shared < Math.min(left.length, right.length)
        && left[left.length - 1 - shared].equals(right[right.length - 1 - shared])) {
      shared++;
    }
    return shared;
  }

  /** True where one of the two is the other in the other version. */
  boolean areOne(StackId one, StackId other) {
    return one.equals(today.get(other)) || other.equals(today.get(one));
  }

  /** The identity that a resource of an earlier stack has today; empty where its stack is gone. */
  Optional<ResourceId> today(ResourceId earlier) {
    return Optional.ofNullable(today.get(new StackId(earlier.stack())))
        .map(stack -> new ResourceId(stack.name(), earlier.logicalId()));
  }
}
