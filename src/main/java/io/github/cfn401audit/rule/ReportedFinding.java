package io.github.cfn401audit.rule;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.values.ResourceId;
import java.util.Set;

/**
 * A finding that a rule reported in one run, with the methods that it concerns.
 *
 * @param finding the finding
 * @param explained the methods that nobody can call for this reason; empty where the rule rests on
 *     no such proof
 * @param failing what fails, where that is not the resource that the finding is about
 */
public record ReportedFinding(Finding finding, Set<ResourceId> explained, Set<ResourceId> failing) {
  public ReportedFinding {
    explained = Set.copyOf(explained);
    failing = Set.copyOf(failing);
  }

  public ReportedFinding with(Finding other) {
    return new ReportedFinding(other, explained, failing);
  }
}
