package io.github.cfn401audit.trial;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.evidence.OutsideWorld;
import io.github.cfn401audit.world.Island;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The islands of one world, judged: what one island is in a scenario, which may be several. */
public final class AuditedIslands {
  private final List<Part> parts = new ArrayList<>();

  private record Part(Island island, AuditedModel judged) {
    boolean has(FindingResource resource) {
      return island.stacks().stream().anyMatch(stack -> stack.id().name().equals(resource.stack()));
    }
  }

  public AuditedIslands(List<Island> islands, OutsideWorld outside) {
    for (Island island : islands) {
      parts.add(new Part(island, AuditedModel.of(Access.of(Model.of(island, outside)))));
    }
  }

  /** The island that holds the resource of a finding. */
  Optional<AuditedModel> around(FindingResource resource) {
    return parts.stream().filter(part -> part.has(resource)).map(Part::judged).findFirst();
  }
}
