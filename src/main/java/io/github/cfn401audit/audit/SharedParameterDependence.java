package io.github.cfn401audit.audit;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.rule.ReportedFinding;
import io.github.cfn401audit.world.Island;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Lowers what holds only while parameters of several roots that have the same name have the same
 * value: what another run, in which each root has a value of its own, no longer reports.
 */
final class SharedParameterDependence {
  private SharedParameterDependence() {}

  static IslandAudit weighed(
      IslandAudit audit, Island island, Function<Set<String>, IslandAudit> apart) {
    if (audit.findings().stream().allMatch(reported -> reported.finding().isLowered())) {
      return audit;
    }
    Set<String> shared = island.sharedParameters();
    if (shared.isEmpty()) {
      return audit;
    }
    IslandAudit separate = apart.apply(shared);
    List<ReportedFinding> findings = new ArrayList<>();
    for (ReportedFinding reported : audit.findings()) {
      Finding finding = reported.finding();
      findings.add(
          finding.isLowered() || separate.reports(finding)
              ? reported
              : reported.with(finding.lowered(why(finding, shared, apart))));
    }
    return new IslandAudit(findings, audit.rows(), audit.problems());
  }

  private static String why(
      Finding finding, Set<String> shared, Function<Set<String>, IslandAudit> apart) {
    Optional<String> one =
        shared.size() == 1
            ? shared.stream().findFirst()
            : shared.stream()
                .filter(name -> !apart.apply(Set.of(name)).reports(finding))
                .findFirst();
    return one.map(name -> "it rests on one value of " + name + " for all stacks")
        .orElse("it rests on parameters that have one value for all stacks");
  }
}
