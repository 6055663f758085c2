package io.github.cfn401audit.audit;

import io.github.cfn401audit.values.Settled;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * Says in which scenarios something holds, as briefly as possible: the words are true in these
 * scenarios, and false in the others.
 */
final class ScenarioWords {
  /** More alternatives than this are counted. */
  private static final int MOST = 4;

  private final List<ScenarioRun> runs;
  private final List<ScenarioClaim> claims = new ArrayList<>();

  ScenarioWords(List<ScenarioRun> runs) {
    this.runs = runs;
    addConditions();
    addSettled();
  }

  /**
   * The words that end a sentence with "when": true in these runs, and in no other of those that
   * matter.
   */
  String words(Collection<Integer> holds, Collection<Integer> among) {
    BitSet wanted = bits(holds);
    BitSet all = bits(among);
    for (ScenarioClaim claim : claims) {
      if (claim.tellsApart(wanted, all)) {
        return claim.words();
      }
    }
    return pair(wanted, all, ScenarioClaim::and)
        .or(() -> pair(wanted, all, ScenarioClaim::or))
        .orElseGet(() -> alternatives(wanted, all));
  }

  private Optional<String> pair(BitSet wanted, BitSet among, BinaryOperator<ScenarioClaim> joined) {
    for (int at = 0; at < claims.size(); at++) {
      for (ScenarioClaim other : claims.subList(at + 1, claims.size())) {
        ScenarioClaim pair = joined.apply(claims.get(at), other);
        if (pair.tellsApart(wanted, among)) {
          return Optional.of(pair.words());
        }
      }
    }
    return Optional.empty();
  }

  /** One term for each run that no earlier term covers, each false wherever it does not hold. */
  private String alternatives(BitSet wanted, BitSet among) {
    BitSet others = ScenarioClaim.without(among, wanted);
    BitSet left = (BitSet) wanted.clone();
    List<String> terms = new ArrayList<>();
    for (int run = left.nextSetBit(0); run >= 0; run = left.nextSetBit(run)) {
      Optional<ScenarioClaim> term = terms.size() == MOST ? Optional.empty() : term(run, others);
      if (term.isEmpty()) {
        return counted(wanted);
      }
      terms.add(term.get().words());
      left.andNot(term.get().yes());
    }
    return String.join(", or ", terms);
  }

  /** What is true in a run and false in all others: at each step what rules out most of them. */
  private Optional<ScenarioClaim> term(int run, BitSet others) {
    Optional<ScenarioClaim> term = Optional.empty();
    BitSet left = (BitSet) others.clone();
    while (!left.isEmpty()) {
      Optional<ScenarioClaim> best = Optional.empty();
      int most = 0;
      for (ScenarioClaim claim : claims) {
        int ruledOut = ScenarioClaim.both(claim.no(), left).cardinality();
        if (claim.yes().get(run) && ruledOut > most) {
          best = Optional.of(claim);
          most = ruledOut;
        }
      }
      if (best.isEmpty()) {
        return best;
      }
      left.andNot(best.get().no());
      term = Optional.of(term.isEmpty() ? best.get() : term.get().and(best.get()));
    }
    return term;
  }

  private String counted(BitSet wanted) {
    int more = wanted.cardinality() - 1;
    String phrases = String.join(" and ", runs.get(wanted.nextSetBit(0)).scenario().phrases());
    return more == 0
        ? phrases
        : phrases + ", and in " + more + " more " + (more == 1 ? "scenario" : "scenarios");
  }

  private static BitSet bits(Collection<Integer> runs) {
    BitSet bits = new BitSet();
    runs.forEach(bits::set);
    return bits;
  }

  private void addConditions() {
    // By name: the order of a template says nothing.
    Set<ScenarioRun.ConditionName> names = new TreeSet<>();
    for (ScenarioRun run : runs) {
      names.addAll(run.conditions().keySet());
    }
    Set<String> seen = new HashSet<>();
    Set<String> ambiguous = new HashSet<>();
    for (ScenarioRun.ConditionName name : names) {
      if (!seen.add(name.name())) {
        ambiguous.add(name.name());
      }
    }
    for (ScenarioRun.ConditionName name : names) {
      String shown =
          ambiguous.contains(name.name()) ? name.name() + " of " + name.stack() : name.name();
      claims.add(ScenarioClaim.of(shown + " is true", runs, run -> truth(name, run)));
      claims.add(ScenarioClaim.of(shown + " is false", runs, run -> truth(name, run).negated()));
    }
  }

  private static Truth truth(ScenarioRun.ConditionName name, ScenarioRun run) {
    return run.conditions().getOrDefault(name, Truth.UNKNOWN);
  }

  private void addSettled() {
    Map<String, Settled> settled = new LinkedHashMap<>();
    for (ScenarioRun run : runs) {
      run.scenario().settled().forEach(one -> settled.putIfAbsent(one.words(), one));
    }
    settled.forEach(
        (words, one) -> claims.add(ScenarioClaim.of(words, runs, run -> one.in(run.scenario()))));
  }
}
