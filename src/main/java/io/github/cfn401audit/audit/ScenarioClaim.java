package io.github.cfn401audit.audit;

import io.github.cfn401audit.values.Truth;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * A claim about scenarios, and where it is true. A scenario that leaves it open makes it neither
 * true nor false.
 *
 * @param words the claim, such as {@code IsProd is true}
 * @param yes the runs in which it is true
 * @param no the runs in which it is false
 */
record ScenarioClaim(String words, BitSet yes, BitSet no) {

  /** A claim that each run decides or leaves open. */
  static ScenarioClaim of(
      String words, List<ScenarioRun> runs, Function<ScenarioRun, Truth> whether) {
    BitSet yes = new BitSet();
    BitSet no = new BitSet();
    for (int at = 0; at < runs.size(); at++) {
      Truth truth = whether.apply(runs.get(at));
      yes.set(at, truth == Truth.YES);
      no.set(at, truth == Truth.NO);
    }
    return new ScenarioClaim(words, yes, no);
  }

  /** Both claims at once. */
  ScenarioClaim and(ScenarioClaim other) {
    return new ScenarioClaim(
        words + " and " + other.words, both(yes, other.yes), any(no, other.no));
  }

  /** At least one of two claims. */
  ScenarioClaim or(ScenarioClaim other) {
    return new ScenarioClaim(words + " or " + other.words, any(yes, other.yes), both(no, other.no));
  }

  /** True where it holds in the wanted runs, and certainly in no other of those that matter. */
  boolean tellsApart(BitSet wanted, BitSet among) {
    return both(yes, among).equals(wanted) && both(no, among).equals(without(among, wanted));
  }

  /** The runs that are in both. */
  static BitSet both(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  /** The runs that are in the first and not in the second. */
  static BitSet without(BitSet one, BitSet other) {
    BitSet rest = (BitSet) one.clone();
    rest.andNot(other);
    return rest;
  }

  private static BitSet any(BitSet one, BitSet other) {
    BitSet any = (BitSet) one.clone();
    any.or(other);
    return any;
  }
}
