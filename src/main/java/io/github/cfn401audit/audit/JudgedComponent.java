package io.github.cfn401audit.audit;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.access.AccessRow;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Resources that vary together, with what is judged in each of their scenarios, for whoever asks
 * more than the rules do. What never varies has one scenario.
 */
public final class JudgedComponent {
  private final List<List<Access>> scenarios;
  private final Predicate<AccessRow> scope;
  private final ScenarioWords words;
  private final boolean complete;

  JudgedComponent(
      List<List<Access>> scenarios,
      Predicate<AccessRow> scope,
      ScenarioWords words,
      boolean complete) {
    this.scenarios = List.copyOf(scenarios);
    this.scope = scope;
    this.words = words;
    this.complete = complete;
  }

  /** What is judged in each scenario: one model for each part of the island that holds together. */
  public List<List<Access>> scenarios() {
    return scenarios;
  }

  /** True where the method of the row is one of these resources. */
  public boolean contains(AccessRow row) {
    return scope.test(row);
  }

  /**
   * The words that end a sentence with "when"; empty where it holds in all that matter.
   *
   * @param holds the scenarios in which something holds
   * @param among the scenarios that matter
   */
  public String when(Collection<Integer> holds, Collection<Integer> among) {
    return holds.size() == among.size() ? "" : words.words(holds, among);
  }

  /** False where a budget ran out before all scenarios were judged. */
  public boolean isComplete() {
    return complete;
  }
}
