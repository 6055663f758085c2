package io.github.cfn401audit.audit;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.values.ResourceId;
import io.github.cfn401audit.world.Component;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The resources of a component. */
final class ComponentScope {
  private final boolean everything;
  private final Set<ResourceId> resources = new HashSet<>();

  ComponentScope(Component component) {
    everything = component.isEverything();
    resources.addAll(component.members());
  }

  /** The identity of the resource of a finding; empty where it is outside the component. */
  Optional<ResourceId> resource(FindingResource named) {
    ResourceId resource = named.id();
    return contain(resource) ? Optional.of(resource) : Optional.empty();
  }

  /** True where the row is about one of these. */
  boolean contain(AccessRow row) {
    return contain(row.id());
  }

  /** Of an island whose loops vary, all is one component, whatever they make of it. */
  private boolean contain(ResourceId resource) {
    return everything || resources.contains(resource);
  }
}
