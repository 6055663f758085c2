package io.github.cfn401audit.world;

import io.github.cfn401audit.template.Resource;
import java.util.ArrayList;
import java.util.List;

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
