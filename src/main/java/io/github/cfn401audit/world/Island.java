package io.github.cfn401audit.world;

import io.github.cfn401audit.template.Parameter;
import io.github.cfn401audit.template.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stacks that are deployed together: a stage of a cloud assembly, or templates that imports and
 * nested stacks join. Example: the stacks {@code Auth} and {@code Api}, where {@code Api} imports
 * the user pool of {@code Auth}.
 *
 * @param stacks all of them, nested ones behind their parents
 * @param assumed what is assumed of pools
 */
public record Island(List<StackInstance> stacks, Assumed assumed) {
  public Island {
    stacks = List.copyOf(stacks);
  }

  /** True where conditions, mappings or parameters may make one deployment unlike another. */
  public boolean mayVary() {
    for (StackInstance stack : stacks) {
      if (!stack.template().conditions().isEmpty()
          || stack.template().mappings().isPresent()
          || stack.hasChoiceOfValues()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The names of parameters that count as one in several of its roots, although no name that joins
   * these makes them equal.
   */
  public Set<String> sharedParameters() {
    Map<String, Integer> roots = new LinkedHashMap<>();
    Map<String, Integer> inNames = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (StackInstance stack : stacks) {
      if (stack.parent().isEmpty()) {
        for (Parameter parameter : stack.template().parameters().values()) {
          String identity = Questions.identity(parameter);
          roots.merge(identity, 1, Integer::sum);
          names.put(identity, parameter.name());
        }
        NameParameters.of(stack).forEach(name -> inNames.merge(name, 1, Integer::sum));
      }
    }
    Set<String> shared = new LinkedHashSet<>();
    roots.forEach(
        (identity, count) -> {
          String name = names.getOrDefault(identity, "");
          if (count > 1 && inNames.getOrDefault(name, 0) < 2) {
            shared.add(name);
          }
        });
    return shared;
  }

  /**
   * The pools that stacks of the whole world declare, each as {@code STACK/LOGICAL-ID}; those of
   * this island first.
   */
  public List<String> poolsOfAllStacks() {
    return context().whole().declaredPools().stream()
        .sorted(Comparator.comparing((String pool) -> !isOwn(pool)).thenComparing(pool -> pool))
        .toList();
  }

  private boolean isOwn(String pool) {
    return stacks.stream().anyMatch(stack -> pool.startsWith(stack.id().name() + "/"));
  }

  /** What its stacks share. */
  WorldContext context() {
    return stacks.get(0).context();
  }

  /** The parts of this island that cannot be read; none where all of it is read. */
  public List<UnreadPart> unreadParts() {
    List<UnreadPart> parts = new ArrayList<>();
    for (StackInstance stack : stacks) {
      parts.addAll(UnreadParts.of(stack));
    }
    return parts;
  }

  /** True where one of its resources has a type that begins like this. */
  public boolean hasAny(String typePrefix) {
    for (StackInstance stack : stacks) {
      for (Resource resource : stack.resources()) {
        if (resource.type().startsWith(typePrefix)) {
          return true;
        }
      }
    }
    return false;
  }

  /** True where the text {@code amazoncognito.com} stands in one of the templates. */
  public boolean mentionsLoginHost() {
    for (StackInstance stack : stacks) {
      if (stack.template().mentionsLoginHost()) {
        return true;
      }
    }
    return false;
  }
}
