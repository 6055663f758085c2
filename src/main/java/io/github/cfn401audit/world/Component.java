package io.github.cfn401audit.world;

import io.github.cfn401audit.template.Output;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.ResourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Resources of an island that depend on each other and on nothing else, so that their scenarios can
 * be judged apart. Example: an API, its authorizer, the user pool that the authorizer trusts, and
 * the clients of the pool.
 */
public final class Component {
  private final List<ResourceId> members;
  private final List<Passed> passed;
  private final boolean everything;

  private Component(List<ResourceId> members, List<Passed> passed, boolean everything) {
    this.members = List.copyOf(members);
    this.passed = List.copyOf(passed);
    this.everything = everything;
  }

  static Component of(List<ResourceId> members, List<Passed> passed) {
    return new Component(members, passed, false);
  }

  /** All of an island, for islands whose loops make different resources in each scenario. */
  static Component everything() {
    return new Component(List.of(), List.of(), true);
  }

  /** A parameter of a nested stack that its parent passes. */
  record Passed(StackInstance stack, String parameter) {}

  /** Its resources, in the order of the files; none where it is all of the island. */
  public List<ResourceId> members() {
    return members;
  }

  /** True where it is all of its island, whatever that is in a scenario. */
  public boolean isEverything() {
    return everything;
  }

  /** The parts that vary between deployments; none where it is always deployed in the same way. */
  List<VaryingPart> varyingParts(List<StackInstance> stacks) {
    Map<String, Set<String>> idsOf = new HashMap<>();
    for (ResourceId member : members) {
      idsOf.computeIfAbsent(member.stack(), stack -> new LinkedHashSet<>()).add(member.logicalId());
    }
    List<VaryingPart> parts = new ArrayList<>();
    for (Passed parameter : everything ? passedIn(stacks) : passed) {
      parts.add(VaryingPart.of(parameter));
    }
    for (StackInstance stack : stacks) {
      Set<String> ids = idsOf.getOrDefault(stack.id().name(), Set.of());
      for (Resource resource : stack.resources()) {
        if (everything ? Components.hasPart(resource) : ids.contains(resource.logicalId())) {
          VaryingPart.of(stack, resource).ifPresent(parts::add);
        }
      }
      for (Output output : stack.template().outputs().values()) {
        if (everything || !Collections.disjoint(ids, output.references())) {
          VaryingPart.of(stack, output).ifPresent(parts::add);
        }
      }
    }
    return parts;
  }

  private static List<Passed> passedIn(List<StackInstance> stacks) {
    List<Passed> passed = new ArrayList<>();
    for (StackInstance stack : stacks) {
      if (stack.parent().isPresent()) {
        stack.passed().keySet().forEach(parameter -> passed.add(new Passed(stack, parameter)));
      }
    }
    return passed;
  }
}
