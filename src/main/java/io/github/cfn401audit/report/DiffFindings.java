package io.github.cfn401audit.report;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.comparison.AccessChange;
import io.github.cfn401audit.comparison.Comparison;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.finding.Label;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What got worse as findings, for formats that know nothing else. */
public final class DiffFindings {
  private static final RuleId RULE = new RuleId("access-got-worse");

  private DiffFindings() {}

  /**
   * Each change for the worse at its method of today, or where that is gone at the first method of
   * its API or of all; then the new findings.
   *
   * @param today the methods of today
   */
  public static List<Finding> of(Comparison comparison, List<AccessRow> today) {
    List<Finding> findings = new ArrayList<>();
    for (AccessChange change : comparison.changes()) {
      Optional<AccessRow> row = rowOf(change, today);
      if (change.worse() && row.isPresent()) {
        SourceRange range = change.place().orElse(row.get().range());
        findings.add(
            new Finding(
                RULE,
                Level.ERROR,
                DiffWords.of(change),
                new FindingResource(row.get().stack(), row.get().method(), ""),
                new Label(range, String.join("; ", change.details()))));
      }
    }
    findings.addAll(comparison.newFindings());
    return findings.stream().sorted().toList();
  }

  private static Optional<AccessRow> rowOf(AccessChange change, List<AccessRow> today) {
    for (AccessRow row : today) {
      if (change.place().filter(row.range()::equals).isPresent()) {
        return Optional.of(row);
      }
    }
    for (AccessRow row : today) {
      if (row.passage().apiName().equals(change.api())) {
        return Optional.of(row);
      }
    }
    return today.stream().findFirst();
  }
}
