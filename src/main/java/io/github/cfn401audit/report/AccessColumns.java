package io.github.cfn401audit.report;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.OpenQuestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The whole access table, one row for each method: nothing is cut, whatever its width. */
public final class AccessColumns {
  private final boolean namesStacks;
  private final boolean namesScenarios;

  private AccessColumns(boolean namesStacks, boolean namesScenarios) {
    this.namesStacks = namesStacks;
    this.namesScenarios = namesScenarios;
  }

  /** The columns for these rows; stacks and scenarios are named where they tell rows apart. */
  public static AccessColumns of(List<AccessRow> rows) {
    Set<String> stacks = new HashSet<>();
    boolean namesScenarios = false;
    for (AccessRow row : rows) {
      stacks.add(row.apiStack());
      namesScenarios |= !row.when().isEmpty();
    }
    return new AccessColumns(stacks.size() > 1, namesScenarios);
  }

  /** The headings of the columns. */
  public List<String> headings() {
    List<String> headings = new ArrayList<>(List.of("api", "stage", "method", "verdict"));
    if (namesScenarios) {
      headings.add("when");
    }
    headings.addAll(List.of("takes", "opened by", "not opened by", "also asked"));
    return headings;
  }

  /** A row, in the order of the headings. */
  public List<String> of(AccessRow row) {
    MethodWays ways = MethodWays.of(row);
    List<String> cells = new ArrayList<>();
    cells.add(namesStacks ? row.apiStack() + "/" + row.api() : row.api());
    cells.add(row.stage());
    cells.add(row.request());
    cells.add(row.outcome().id());
    if (namesScenarios) {
      cells.add(row.when());
    }
    cells.add(MethodNeeds.takes(row));
    cells.add(String.join("; ", ways.opens()));
    List<String> fails = new ArrayList<>(ways.fails());
    row.passage().refusal().ifPresent(fails::add);
    ways.perhaps().forEach(way -> fails.add("undecided: " + way));
    for (OpenQuestion question : row.undecided()) {
      if (ways.perhaps().isEmpty()) {
        fails.add("undecided: " + question.cause());
      }
    }
    cells.add(String.join("; ", fails));
    List<String> between = new ArrayList<>(MethodNeeds.between(row));
    MethodNeeds.browsers(row).ifPresent(what -> between.add("browsers: " + what));
    cells.add(String.join("; ", between));
    return cells;
  }
}
