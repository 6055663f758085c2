package io.github.cfn401audit.rules;

import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says in which scenarios something holds, as short as it can be said. */
final class Whens {
  private final List<ScenarioRun> runs;
  private final List<Claim> claims = new ArrayList<>();

  /** A phrase, and the runs in which it is true. */
  private record Claim(String words, Set<Integer> runs) {}

  Whens(List<ScenarioRun> runs) {
    this.runs = runs;
    addConditions();
    addPhrases();
  }

  /**
   * The words that end a sentence with "when": true in these runs, and in no other of those that
   * matter.
   */
  String words(Collection<Integer> holds, Collection<Integer> among) {
    Set<Integer> wanted = new TreeSet<>(holds);
    for (Claim claim : claims) {
      if (within(claim.runs(), among).equals(wanted)) {
        return claim.words();
      }
    }
    for (Claim one : claims) {
      for (Claim other : claims) {
        Set<Integer> both = within(one.runs(), among);
        both.retainAll(other.runs());
        if (both.equals(wanted)) {
          return one.words() + " and " + other.words();
        }
      }
    }
    for (Claim one : claims) {
      for (Claim other : claims) {
        Set<Integer> either = within(one.runs(), among);
        either.addAll(within(other.runs(), among));
        if (either.equals(wanted)) {
          return one.words() + " or " + other.words();
        }
      }
    }
    String first = String.join(" and ", runs.get(wanted.iterator().next()).scenario().phrases());
    return wanted.size() == 1
        ? first
        : first + ", and in " + (wanted.size() - 1) + " more scenarios";
  }

  private static Set<Integer> within(Set<Integer> claimed, Collection<Integer> among) {
    Set<Integer> within = new TreeSet<>(claimed);
    within.retainAll(among);
    return within;
  }

  private void addConditions() {
    Set<ScenarioRun.ConditionName> names = new LinkedHashSet<>();
    Set<String> plain = new LinkedHashSet<>();
    Set<String> ambiguous = new LinkedHashSet<>();
    for (ScenarioRun run : runs) {
      names.addAll(run.conditions().keySet());
    }
    for (ScenarioRun.ConditionName name : names) {
      if (!plain.add(name.name())) {
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

  private Set<Integer> where(ScenarioRun.ConditionName name, Truth truth) {
    Set<Integer> where = new TreeSet<>();
    for (int at = 0; at < runs.size(); at++) {
      if (runs.get(at).conditions().getOrDefault(name, Truth.UNKNOWN) == truth) {
        where.add(at);
      }
    }
    return where;
  }

  private void addPhrases() {
    Set<String> phrases = new LinkedHashSet<>();
    for (ScenarioRun run : runs) {
      phrases.addAll(run.scenario().phrases());
    }
    for (String phrase : phrases) {
      Set<Integer> where = new TreeSet<>();
      for (int at = 0; at < runs.size(); at++) {
        if (runs.get(at).scenario().phrases().contains(phrase)) {
          where.add(at);
        }
      }
      claims.add(new Claim(phrase, where));
    }
  }
}
