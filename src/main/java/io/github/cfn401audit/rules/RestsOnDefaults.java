package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.world.Defaults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Lowers what holds only while parameters have their defaults: what another run without any default
 * no longer reports. The parameter is found by leaving out one default at a time. The run without
 * defaults also sees what a default switches off: a proof that needs no value holds for each.
 */
final class RestsOnDefaults {
  /** Beyond this many parameters the one that matters is not looked for. */
  private static final int TRIED = 16;

  private RestsOnDefaults() {}

  private record Identity(RuleId rule, String stack, String logicalId) {
    static Identity of(Finding finding) {
      return new Identity(finding.rule(), finding.subject().stack(), finding.subject().logicalId());
    }
  }

  static IslandAudit weighed(
      IslandAudit audit, Set<Defaults.Key> used, Function<Defaults, IslandAudit> rerun) {
    if (used.isEmpty()) {
      return audit;
    }
    IslandAudit without = rerun.apply(Defaults.unknown());
    Set<Identity> stay = identities(without.findings(), audit.findings());
    Set<Identity> known = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : audit.findings()) {
      known.add(Identity.of(finding));
      findings.add(
          stay.contains(Identity.of(finding))
              ? finding
              : lowered(finding, parameter(finding, used, rerun)));
    }
    for (Finding finding : without.findings()) {
      if (!known.contains(Identity.of(finding))) {
        findings.add(finding);
      }
    }
    return new IslandAudit(findings, rows(audit, without));
  }

  /** The rows of the run with defaults, and those of methods that a default switches off. */
  private static List<AccessRow> rows(IslandAudit audit, IslandAudit without) {
    List<AccessRow> rows = new ArrayList<>(audit.rows());
    Set<String> there = new HashSet<>();
    for (AccessRow row : rows) {
      there.add(row.stack() + "/" + row.range().start());
    }
    for (AccessRow row : without.rows()) {
      if (!there.contains(row.stack() + "/" + row.range().start())) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** What is found again, at the same level. */
  private static Set<Identity> identities(List<Finding> again, List<Finding> first) {
    Set<Identity> found = new HashSet<>();
    for (Finding finding : again) {
      for (Finding before : first) {
        if (Identity.of(before).equals(Identity.of(finding))
            && finding.level().isAtLeast(before.level())) {
          found.add(Identity.of(finding));
        }
      }
    }
    return found;
  }

  private static String parameter(
      Finding finding, Set<Defaults.Key> used, Function<Defaults, IslandAudit> rerun) {
    int tried = 0;
    for (Defaults.Key key : used) {
      if (tried++ == TRIED) {
        break;
      }
      Set<Identity> stay =
          identities(rerun.apply(Defaults.without(key)).findings(), List.of(finding));
      if (stay.isEmpty()) {
        return "parameter " + key.parameter() + " of " + key.stack().name();
      }
    }
    return "several parameters";
  }

  private static Finding lowered(Finding finding, String parameter) {
    Level level = finding.level().dropped();
    List<String> remarks = new ArrayList<>(finding.remarks());
    remarks.add(level.id() + " only, since it rests on the default of " + parameter);
    return new Finding(
        finding.rule(),
        level,
        finding.message(),
        finding.subject(),
        finding.label(),
        finding.chain(),
        finding.considered(),
        finding.also(),
        finding.fix(),
        finding.when(),
        remarks);
  }
}
