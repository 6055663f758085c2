package io.github.cfn401audit.finding;

import java.util.List;

/**
 * What was tried against a finding.
 *
 * @param fixes single edits, each with what it achieves, the smallest first; empty where none
 *     helped
 * @param plan the edits that together open what no single one does
 * @param behind what would still fail at the same methods after a cure of the finding
 */
public record Remedy(List<String> fixes, Plan plan, List<HiddenFinding> behind) {

  /** Nothing was tried, or nothing helped. */
  public static final Remedy NONE = new Remedy(List.of(), Plan.NONE, List.of());

  public Remedy {
    fixes = List.copyOf(fixes);
    behind = List.copyOf(behind);
  }

  /** Single edits, behind which nothing else fails. */
  public static Remedy of(String... fixes) {
    return new Remedy(List.of(fixes), Plan.NONE, List.of());
  }
}
