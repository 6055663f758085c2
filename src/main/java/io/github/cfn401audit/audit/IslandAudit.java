package io.github.cfn401audit.audit;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.evidence.OutsideWorld;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Precedence;
import io.github.cfn401audit.rule.ReportedFinding;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.rules.Rules;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.world.Island;
import java.util.List;
import java.util.function.Function;

/**
 * What one island gives in one run.
 *
 * @param findings what the rules report
 * @param rows the verdicts
 * @param problems the parts of policies that are not understood
 */
record IslandAudit(List<ReportedFinding> findings, List<AccessRow> rows, List<Problem> problems) {
  IslandAudit {
    findings = List.copyOf(findings);
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /** True where it reports the same, at the same level or a higher one. */
  boolean reports(Finding finding) {
    for (ReportedFinding other : findings) {
      if (other.finding().topic().equals(finding.topic())
          && other.finding().level().isAtLeast(finding.level())) {
        return true;
      }
    }
    return false;
  }

  /** The findings as they were reported, without any edit. */
  List<Finding> plain() {
    return findings.stream().map(ReportedFinding::finding).toList();
  }

  static IslandAudit of(
      Island island,
      OutsideWorld outside,
      Precedence precedence,
      Function<Access, List<AccessRow>> rows) {
    Access access = Access.of(Model.of(island, outside));
    Audit audit = new Audit(access);
    Findings findings = new Findings(audit.model().outsideWriters(), precedence);
    for (Rule rule : Rules.all()) {
      rule.check(audit, findings);
    }
    List<Problem> problems =
        access.policies().stream().flatMap(policy -> policy.problems().stream()).toList();
    return new IslandAudit(findings.all(), rows.apply(access), problems);
  }
}
