package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRows;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.Surroundings;
import io.github.cfn401audit.world.Island;
import java.util.List;

/**
 * What one island gives in one run.
 *
 * @param findings what the rules report
 * @param rows the verdicts
 */
record IslandAudit(List<Reported> findings, List<AccessRow> rows) {
  IslandAudit {
    findings = List.copyOf(findings);
    rows = List.copyOf(rows);
  }

  /** The findings as they were reported, without any edit. */
  List<Finding> plain() {
    return findings.stream().map(Reported::finding).toList();
  }

  static IslandAudit of(Island island, Surroundings surroundings, Voices voices) {
    Access access = Access.of(Model.of(island, surroundings));
    Audit audit = new Audit(access);
    Findings findings = new Findings(audit.model().otherHands(), voices);
    for (Rule rule : Rules.all()) {
      rule.check(audit, findings);
    }
    return new IslandAudit(findings.all(), AccessRows.of(access));
  }
}
