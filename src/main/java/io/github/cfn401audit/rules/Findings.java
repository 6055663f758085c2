package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Declared;
import io.github.cfn401audit.model.OtherHands;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Collects what the rules report, and remembers which refusals have been explained. */
final class Findings {
  private final OtherHands hands;
  private final List<Reported> found = new ArrayList<>();
  private final Set<Refusal> explained = Collections.newSetFromMap(new IdentityHashMap<>());

  Findings(OtherHands hands) {
    this.hands = hands;
  }

  /** Begins a finding of a rule about a resource. */
  Draft at(RuleId rule, Level level, Declared subject, SourceRange range, String label) {
    return new Draft(this, rule, level, subject, range, label);
  }

  /** True where a finding that spoke says why nobody gets through. */
  boolean isExplained(Refusal refusal) {
    return explained.contains(refusal);
  }

  /** The findings so far. */
  List<Reported> all() {
    return List.copyOf(found);
  }

  OtherHands hands() {
    return hands;
  }

  void add(Reported reported) {
    found.add(reported);
  }

  void explain(Refusal refusal) {
    explained.add(refusal);
  }
}
