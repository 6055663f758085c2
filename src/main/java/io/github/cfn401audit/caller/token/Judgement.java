package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.values.Truth;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one token at one method.
 *
 * @param outcome what becomes of it
 * @param gates what was asked of it, in order; none where nothing is asked of a token
 * @param when in which scenarios; empty where it is so in all
 * @param remark what is to be known of the method; may be empty
 */
public record Judgement(Outcome outcome, List<Gate> gates, String when, String remark) {
  public Judgement {
    gates = List.copyOf(gates);
  }

  static Judgement of(List<Gate> gates) {
    Truth all = Truth.YES;
    for (Gate gate : gates) {
      all = all.and(gate.passes());
    }
    Outcome outcome =
        all == Truth.YES ? Outcome.OPENS : all == Truth.NO ? Outcome.REFUSED : Outcome.UNDECIDED;
    return new Judgement(outcome, gates, "", "");
  }

  Judgement in(String scenarios) {
    return new Judgement(outcome, gates, scenarios, remark);
  }

  /** The first gate that refuses the token, or else leaves it open; empty where it passes all. */
  public Optional<Gate> first() {
    return gates.stream()
        .filter(gate -> gate.passes() == Truth.NO)
        .findFirst()
        .or(() -> gates.stream().filter(gate -> gate.passes() == Truth.UNKNOWN).findFirst());
  }
}
