package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.finding.Subject;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.Surroundings;
import io.github.cfn401audit.world.Island;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The islands of one world, judged: what one island is in a scenario, which may be several. */
final class JudgedWorld {
  private final List<Part> parts = new ArrayList<>();

  private record Part(Island island, Judged judged) {
    boolean has(Subject subject) {
      return island.stacks().stream().anyMatch(stack -> stack.id().name().equals(subject.stack()));
    }
  }

  JudgedWorld(List<Island> islands, Surroundings surroundings) {
    for (Island island : islands) {
      parts.add(new Part(island, Judged.of(Access.of(Model.of(island, surroundings)))));
    }
  }

  /** The island that the subject of a finding stands in. */
  Optional<Judged> around(Subject subject) {
    return parts.stream().filter(part -> part.has(subject)).map(Part::judged).findFirst();
  }
}
