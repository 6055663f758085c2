package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.Subject;
import io.github.cfn401audit.world.Component;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The resources of a component. */
final class Members {
  private final boolean everything;
  private final Set<Spot> spots = new HashSet<>();

  Members(Component component) {
    everything = component.isEverything();
    for (Component.Member member : component.members()) {
      spots.add(Spot.of(member));
    }
  }

  /** Where the subject of a finding stands; empty where it is none of these. */
  Optional<Spot> spot(Subject subject) {
    Spot spot = Spot.of(subject);
    return contain(spot) ? Optional.of(spot) : Optional.empty();
  }

  /** True where the row is about one of these. */
  boolean contain(AccessRow row) {
    return contain(Spot.of(row));
  }

  /** Of an island whose loops vary, all is one component, whatever they make of it. */
  private boolean contain(Spot spot) {
    return everything || spots.contains(spot);
  }
}
