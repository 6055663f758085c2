package io.github.cfn401audit.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is proved of a claim, and why.
 *
 * @param proof what is proved
 * @param reasons the witnesses, or what is not known; none where the claim is kept
 */
public record Judgement(Proof proof, List<String> reasons) {
  /** A claim that holds. */
  static final Judgement KEPT = new Judgement(Proof.KEPT, List.of());

  public Judgement {
    reasons = List.copyOf(reasons);
  }

  static Judgement refuted(String witness) {
    return new Judgement(Proof.REFUTED, List.of(witness));
  }

  static Judgement notProved(String reason) {
    return new Judgement(Proof.NOT_PROVED, List.of(reason));
  }

  /** Both claims together; where one is refuted, only that one's reasons count. */
  Judgement and(Judgement other) {
    Proof both = proof.and(other.proof);
    Set<String> all = new LinkedHashSet<>();
    for (Judgement one : List.of(this, other)) {
      if (one.proof == both) {
        all.addAll(one.reasons);
      }
    }
    return new Judgement(both, new ArrayList<>(all));
  }
}
