package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.source.SourceRange;
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
final class Voices {
  private final Set<Voice> unheard;
  private final Map<Voice, Set<Spot>> spokeFor = new HashMap<>();

  /** What tells a finding from all others of a run. */
  record Voice(RuleId rule, Spot spot, SourceRange range) {
    static Voice of(Finding finding) {
      return new Voice(finding.rule(), Spot.of(finding.subject()), finding.range());
    }
  }

  private Voices(Set<Voice> unheard) {
    this.unheard = unheard;
  }

  /** All may speak. */
  static Voices all() {
    return new Voices(Set.of());
  }

  /** All but these may speak. */
  static Voices without(Set<Voice> unheard) {
    return new Voices(Set.copyOf(unheard));
  }

  /** Remembers that a finding says why methods fail; true where it is to be heard. */
  boolean isHeard(Voice voice, Collection<Spot> methods) {
    spokeFor.computeIfAbsent(voice, unseen -> new HashSet<>()).addAll(methods);
    return !unheard.contains(voice);
  }

  /** True where a finding silenced another. */
  boolean spoke(Voice voice) {
    return spokeFor.containsKey(voice);
  }

  /** The methods for which a finding spoke; none where it silenced nobody. */
  Set<Spot> spokenFor(Voice voice) {
    return spokeFor.getOrDefault(voice, Set.of());
  }
}
