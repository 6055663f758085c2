package io.github.cfn401audit.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one table of what a neighbour in the same template may change, each by a clause of a rule.
 */
enum Neighbour {
  /**
   * {@code deployment-missing} is silent where any Deployment is possibly that API's: the id of an
   * imported API is compared with that of a declared one, and that is not known.
   */
  MAY_DEPLOY_AN_IMPORTED_API("silent when: any Deployment that is possibly that API's") {
    @Override
    boolean allows(Change change) {
      return change.onlyLosesWarningsOf("deployment-missing");
    }
  },
  /**
   * {@code client-opens-nothing} is silent where some method may take the tokens: an authorizer
   * that depends on a condition of the neighbour may trust this pool, in every scenario or in some.
   * So is {@code flow-opens-nothing}, and the authorizer of a neighbour may be unknown, too.
   */
  MAY_TAKE_THE_TOKENS(
      "a client of a trusted pool, none of whose tokens any method in the world accepts") {
    @Override
    boolean allows(Change change) {
      return change.onlyLowersWarningsOf("client-opens-nothing")
          || change.onlyLosesFindingsOf("flow-opens-nothing");
    }
  },
  /**
   * {@code pool-mismatch} speaks, and then over {@code pool-without-client}, where the clients of
   * another declared pool are trusted by no authorizer: a neighbour brings such a pool, or an
   * authorizer that may trust it.
   */
  BRINGS_ANOTHER_POOL(
      "another declared pool has clients ...; and no authorizer trusts that other pool") {
    @Override
    boolean allows(Change change) {
      return change.rules().contains("pool-mismatch")
          && Set.of("pool-mismatch", "pool-without-client").containsAll(change.rules());
    }
  };

  private final String clause;

  Neighbour(String clause) {
    this.clause = clause;
  }

  /** The words of the catalogue of rules. */
  String clause() {
    return clause;
  }

  /** True where the clause allows all of the change. */
  abstract boolean allows(Change change);

  /** The clause that allows all of a change; empty where none does. */
  static Optional<Neighbour> of(Change change) {
    for (Neighbour clause : values()) {
      if (clause.allows(change)) {
        return Optional.of(clause);
      }
    }
    return Optional.empty();
  }

  /**
   * What is told otherwise in one template than in two.
   *
   * @param lost what is told of two templates only
   * @param more what is told of the one only
   */
  record Change(List<String> lost, List<String> more) {
    boolean isNone() {
      return lost.isEmpty() && more.isEmpty();
    }

    boolean onlyLosesWarningsOf(String rule) {
      return more.isEmpty()
          && lost.stream().allMatch(said -> said.startsWith("warning | " + rule + " | "));
    }

    boolean onlyLosesFindingsOf(String rule) {
      return more.isEmpty()
          && lost.stream().allMatch(said -> said.contains(" | " + rule + " | "))
          && rules().equals(Set.of(rule));
    }

    /** True where warnings are gone, or are notes of some scenarios. */
    boolean onlyLowersWarningsOf(String rule) {
      return lost.stream().allMatch(said -> said.startsWith("warning | " + rule + " | "))
          && more.size() <= lost.size()
          && more.stream().allMatch(said -> said.startsWith("note | " + rule + " | "));
    }

    /** The rules whose findings changed. */
    Set<String> rules() {
      Set<String> rules = new TreeSet<>();
      for (List<String> side : List.of(lost, more)) {
        for (String said : side) {
          List<String> words = List.of(said.split(" \\| ", 3));
          if (Set.of("error", "warning", "note").contains(words.get(0))) {
            rules.add(words.get(1));
          }
        }
      }
      return rules;
    }
  }
}
