package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Finding;
import java.util.Set;

/**
 * What a rule reported in one run.
 *
 * @param finding the finding
 * @param explained the methods that nobody can call for this reason; empty where the rule rests on
 *     no such proof
 * @param failing what fails, where that is not the resource that the finding is about
 */
record Reported(Finding finding, Set<Spot> explained, Set<Spot> failing) {
  Reported {
    explained = Set.copyOf(explained);
    failing = Set.copyOf(failing);
  }

  Reported with(Finding other) {
    return new Reported(other, explained, failing);
  }
}
