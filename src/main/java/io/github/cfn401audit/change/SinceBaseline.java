package io.github.cfn401audit.change;

import io.github.cfn401audit.finding.Finding;
import java.util.List;

/**
 * What a run says that a baseline does not, and the other way round.
 *
 * @param compared false where there is no baseline, and everything is new
 * @param fresh the findings that are new, or worse than they were, in their order
 * @param known how many findings are left out, since the baseline has them
 * @param gone what the baseline has and the run does not, sorted
 * @param notRead how many findings of the baseline stand in files that this run did not read
 */
public record SinceBaseline(
    boolean compared, List<Finding> fresh, int known, List<KnownFinding> gone, int notRead) {
  public SinceBaseline {
    fresh = List.copyOf(fresh);
    gone = List.copyOf(gone);
  }

  /** Without a baseline every finding is new. */
  public static SinceBaseline withoutBaseline(List<Finding> findings) {
    return new SinceBaseline(false, findings, 0, List.of(), 0);
  }
}
