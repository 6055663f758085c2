package io.github.cfn401audit.caller;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.audit.JudgedComponent;
import java.util.Collection;
import java.util.List;

/**
 * A method as callers see it, in every scenario in which it exists.
 *
 * @param row what the access table shows of it in the first of them
 * @param scenarios what is judged in each; at least one
 * @param component what varies together with it
 */
public record CallableMethod(AccessRow row, List<InScenario> scenarios, JudgedComponent component) {
  public CallableMethod {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * The method in one scenario.
   *
   * @param number the scenario
   * @param method what is judged of it
   * @param access what is judged of everything
   */
  public record InScenario(int number, MethodAccess method, Access access) {}

  /** {@code GET /orders}. */
  public String request() {
    return row.request();
  }

  /** In which scenarios something holds, as the end of a sentence; empty where it does in all. */
  public String when(Collection<Integer> holds) {
    return component.when(holds, scenarios.stream().map(InScenario::number).toList());
  }
}
