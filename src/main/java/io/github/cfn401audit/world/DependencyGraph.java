package io.github.cfn401audit.world;

import io.github.cfn401audit.template.Resource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The order in which CloudFormation creates the resources of a stack. */
public final class DependencyGraph {
  private DependencyGraph() {}

  /** The logical ids that a resource waits for, through references and {@code DependsOn}. */
  public static Set<String> before(StackInstance stack, String logicalId) {
    Map<String, Resource> resources = stack.template().resources();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(logicalId);
    while (!open.isEmpty()) {
      Resource resource = resources.get(open.remove());
      if (resource != null) {
        for (String reference : resource.references()) {
          if (resources.containsKey(reference) && seen.add(reference)) {
            open.add(reference);
          }
        }
      }
    }
    return seen;
  }
}
