package io.github.cfn401audit.change;

import io.github.cfn401audit.finding.Finding;
import java.util.List;

/**
 * The difference between a run and a baseline.
 *
 * @param compared false where there is no baseline, and everything is new
 * @param fresh the findings that are new, or worse than they were, in their order
 * @param known how many findings are left out because the baseline has them
 * @param gone the findings of the baseline that the run no longer has, sorted
 * @param notRead how many findings of the baseline are in files that this run did not read
 */
public record SinceBaseline(
    boolean compared, List<Finding> fresh, int known, List<KnownFinding> gone, int notRead) {
  public SinceBaseline {
    fresh = List.copyOf(fresh);
    gone = List.copyOf(gone);
  }

  /** The difference to no baseline at all: every finding is new. */
  public static SinceBaseline withoutBaseline(List<Finding> findings) {
    return new SinceBaseline(false, findings, 0, List.of(), 0);
  }
}
