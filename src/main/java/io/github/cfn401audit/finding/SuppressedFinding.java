package io.github.cfn401audit.finding;

import java.util.List;

/**
 * A finding that the user suppressed.
 *
 * @param finding the finding
 * @param by the suppressions that together cover all of its places; at least one
 */
public record SuppressedFinding(Finding finding, List<Suppression> by)
    implements Comparable<SuppressedFinding> {
  public SuppressedFinding {
    by = List.copyOf(by);
  }

  /** The same at another level. */
  public SuppressedFinding with(Finding other) {
    return new SuppressedFinding(other, by);
  }

  @Override
  public int compareTo(SuppressedFinding other) {
    return finding.compareTo(other.finding);
  }
}
