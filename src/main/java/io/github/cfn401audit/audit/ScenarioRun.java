package io.github.cfn401audit.audit;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.ResourceId;
import io.github.cfn401audit.values.Scenario;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.world.StackInstance;
import io.github.cfn401audit.world.World;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one island gives in one scenario.
 *
 * @param scenario the scenario
 * @param audit the findings and verdicts
 * @param there the resources that are not certainly absent
 * @param conditions which conditions hold
 */
record ScenarioRun(
    Scenario scenario,
    IslandAudit audit,
    Set<ResourceId> there,
    Map<ConditionName, Truth> conditions) {

  /** A condition of a stack. */
  record ConditionName(String stack, String name) implements Comparable<ConditionName> {
    @Override
    public int compareTo(ConditionName other) {
      int byName = name.compareTo(other.name);
      return byName == 0 ? stack.compareTo(other.stack) : byName;
    }
  }

  /** The verdict on a method; empty where the method is absent. */
  Optional<AccessRow.Outcome> outcome(ResourceId method) {
    for (AccessRow row : audit.rows()) {
      if (row.id().equals(method)) {
        return Optional.of(row.outcome());
      }
    }
    return Optional.empty();
  }

  /** A method of this run as another place of a finding. */
  ChainStep place(FindingResource method) {
    for (AccessRow row : audit.rows()) {
      if (row.id().equals(method.id())) {
        return new ChainStep(method, row.range(), row.request());
      }
    }
    throw new IllegalStateException("no method: " + method);
  }

  static ScenarioRun of(Scenario scenario, World world, IslandAudit audit) {
    Set<ResourceId> there = new HashSet<>();
    Map<ConditionName, Truth> conditions = new LinkedHashMap<>();
    for (StackInstance stack : world.stacks()) {
      for (Resource resource : stack.resources()) {
        if (stack.exists(resource) != Truth.NO) {
          there.add(new ResourceId(stack.id().name(), resource.logicalId()));
        }
      }
      for (String name : stack.template().conditions().keySet()) {
        conditions.put(
            new ConditionName(stack.id().name(), name), stack.environment().condition(name));
      }
    }
    return new ScenarioRun(scenario, audit, there, conditions);
  }
}
