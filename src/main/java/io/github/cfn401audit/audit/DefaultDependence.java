package io.github.cfn401audit.audit;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.rule.ReportedFinding;
import io.github.cfn401audit.world.Defaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Lowers what holds only while parameters have their defaults: what another run without any default
 * no longer reports. The parameter is found by leaving out one default at a time.
 */
final class DefaultDependence {
  /** Beyond this many parameters the one that matters is not looked for. */
  private static final int TRIED = 16;

  private DefaultDependence() {}

  static IslandAudit weighed(
      IslandAudit audit, Set<Defaults.Key> used, Function<Defaults, IslandAudit> rerun) {
    if (used.isEmpty()) {
      return audit;
    }
    IslandAudit without = rerun.apply(Defaults.unknown());
    List<ReportedFinding> findings = new ArrayList<>();
    for (ReportedFinding reported : audit.findings()) {
      Finding finding = reported.finding();
      findings.add(
          finding.isLowered() || without.reports(finding)
              ? reported
              : reported.with(
                  finding.lowered(
                      "it rests on the default of " + parameter(finding, used, rerun))));
    }
    return new IslandAudit(findings, audit.rows(), audit.problems());
  }

  private static String parameter(
      Finding finding, Set<Defaults.Key> used, Function<Defaults, IslandAudit> rerun) {
    int tried = 0;
    for (Defaults.Key key : used) {
      if (tried++ == TRIED) {
        break;
      }
      if (!rerun.apply(Defaults.without(key)).reports(finding)) {
        return "parameter " + key.parameter() + " of " + key.stack().name();
      }
    }
    return "several parameters";
  }
}
