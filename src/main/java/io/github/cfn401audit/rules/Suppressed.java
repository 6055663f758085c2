package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Finding;
import java.util.List;

/**
 * A finding that the user wants to be silent.
 *
 * @param finding the finding
 * @param by the suppressions that together name all of it; at least one
 */
public record Suppressed(Finding finding, List<Suppression> by) implements Comparable<Suppressed> {
  public Suppressed {
    by = List.copyOf(by);
  }

  /** The same at another level. */
  Suppressed with(Finding other) {
    return new Suppressed(other, by);
  }

  @Override
  public int compareTo(Suppressed other) {
    return finding.compareTo(other.finding);
  }
}
