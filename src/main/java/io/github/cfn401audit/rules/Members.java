package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.Subject;
import io.github.cfn401audit.world.Component;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The resources of a component, found by name or by place. */
final class Members {
  private final Map<Name, Spot> byName = new HashMap<>();

  private final Set<Spot> spots = new HashSet<>();

  private record Name(String stack, String logicalId) {}

  Members(Component component) {
    for (Component.Member member : component.members()) {
      Spot spot = Spot.of(member);
      spots.add(spot);
      byName.put(new Name(member.stack(), member.logicalId()), spot);
    }
  }

  /** Where the subject of a finding stands; empty where it is none of these. */
  Optional<Spot> spot(Subject subject) {
    return Optional.ofNullable(byName.get(new Name(subject.stack(), subject.logicalId())));
  }

  /** True where the row is about one of these. */
  boolean contain(AccessRow row) {
    return spots.contains(Spot.of(row));
  }
}
