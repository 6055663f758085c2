package io.github.cfn401audit.rule;

import io.github.cfn401audit.finding.FindingKey;
import io.github.cfn401audit.values.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which findings may speak for others. Where two of them tell of one failure, one speaks and the
 * other is silent; but one that nobody is to hear leaves the word to the other. What was said by
 * whom is remembered, over all runs.
 */
public final class Precedence {
  private final Set<FindingKey> unheard;
  private final Map<FindingKey, Set<ResourceId>> spokeFor = new HashMap<>();

  private Precedence(Set<FindingKey> unheard) {
    this.unheard = unheard;
  }

  /** All may speak. */
  public static Precedence all() {
    return new Precedence(Set.of());
  }

  /** All but these may speak. */
  public static Precedence without(Set<FindingKey> unheard) {
    return new Precedence(Set.copyOf(unheard));
  }

  /** Remembers that a finding says why methods fail; true where it is to be heard. */
  public boolean isHeard(FindingKey key, Collection<ResourceId> methods) {
    spokeFor.computeIfAbsent(key, unseen -> new HashSet<>()).addAll(methods);
    return !unheard.contains(key);
  }

  /** True where a finding silenced another. */
  public boolean spoke(FindingKey key) {
    return spokeFor.containsKey(key);
  }

  /** The methods for which a finding spoke; none where it silenced nobody. */
  public Set<ResourceId> spokenFor(FindingKey key) {
    return spokeFor.getOrDefault(key, Set.of());
  }
}
