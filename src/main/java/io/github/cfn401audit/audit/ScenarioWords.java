package io.github.cfn401audit.audit;

import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says in which scenarios something holds, as short as it can be said. */
final class ScenarioWords {
  private final List<ScenarioRun> runs;
  private final List<Claim> claims = new ArrayList<>();

  /** A phrase, and the runs in which it is true. */
  private record Claim(String words, BitSet runs) {
    BitSet within(BitSet among) {
      BitSet within = (BitSet) runs.clone();
      within.and(among);
      return within;
    }
  }

  ScenarioWords(List<ScenarioRun> runs) {
    this.runs = runs;
    addConditions();
    addPhrases();
  }

  /**
   * The words that end a sentence with "when": true in these runs, and in no other of those that
   * matter.
   */
  String words(Collection<Integer> holds, Collection<Integer> among) {
    BitSet wanted = bits(holds);
    BitSet all = bits(among);
    for (Claim claim : claims) {
      if (claim.within(all).equals(wanted)) {
        return claim.words();
      }
    }
    return both(wanted, all)
        .or(() -> either(wanted, all))
        .orElseGet(() -> every(holds.iterator().next(), wanted.cardinality() - 1));
  }

  private Optional<String> both(BitSet wanted, BitSet among) {
    for (Claim one : claims) {
      BitSet left = one.within(among);
      if (!covers(left, wanted)) {
        continue;
      }
      for (Claim other : claims) {
        if (other.within(left).equals(wanted)) {
          return Optional.of(one.words() + " and " + other.words());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> either(BitSet wanted, BitSet among) {
    for (Claim one : claims) {
      BitSet left = one.within(among);
      if (!covers(wanted, left)) {
        continue;
      }
      for (Claim other : claims) {
        BitSet right = other.within(among);
        right.or(left);
        if (right.equals(wanted)) {
          return Optional.of(one.words() + " or " + other.words());
        }
      }
    }
    return Optional.empty();
  }

  private String every(int first, int more) {
    String phrases = String.join(" and ", runs.get(first).scenario().phrases());
    return more == 0
        ? phrases
        : phrases + ", and in " + more + " more " + (more == 1 ? "scenario" : "scenarios");
  }

  private static boolean covers(BitSet whole, BitSet part) {
    BitSet rest = (BitSet) part.clone();
    rest.andNot(whole);
    return rest.isEmpty();
  }

  private static BitSet bits(Collection<Integer> runs) {
    BitSet bits = new BitSet();
    runs.forEach(bits::set);
    return bits;
  }

  private void addConditions() {
    Set<ScenarioRun.ConditionName> names = new LinkedHashSet<>();
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
      claims.add(new Claim(shown + " is true", where(name, Truth.YES)));
      claims.add(new Claim(shown + " is false", where(name, Truth.NO)));
    }
  }

  private BitSet where(ScenarioRun.ConditionName name, Truth truth) {
    BitSet where = new BitSet();
    for (int at = 0; at < runs.size(); at++) {
      if (runs.get(at).conditions().getOrDefault(name, Truth.UNKNOWN) == truth) {
        where.set(at);
      }
    }
    return where;
  }

  private void addPhrases() {
    Map<String, BitSet> phrases = new LinkedHashMap<>();
    for (int at = 0; at < runs.size(); at++) {
      for (String phrase : runs.get(at).scenario().phrases()) {
        phrases.computeIfAbsent(phrase, words -> new BitSet()).set(at);
      }
    }
    phrases.forEach((words, where) -> claims.add(new Claim(words, where)));
  }
}
