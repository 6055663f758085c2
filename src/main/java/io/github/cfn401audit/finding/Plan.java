package io.github.cfn401audit.finding;

import java.util.List;

/**
 * Edits that open methods where no single one does: made one after another, and tried as a whole.
 *
 * @param steps each edit with what it achieves, in order; empty where there is no plan
 * @param opened the methods that are open in the end
 * @param closed the methods that the finding keeps closed and that still are in the end
 */
public record Plan(List<String> steps, List<ChainStep> opened, List<ChainStep> closed) {

  /** No plan. */
  public static final Plan NONE = new Plan(List.of(), List.of(), List.of());

  public Plan {
    steps = List.copyOf(steps);
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
  }

  /** True where there is no plan. */
  public boolean isNone() {
    return steps.isEmpty();
  }
}
