package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.source.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * All that one audit found, in its final order.
 *
 * @param findings every finding, notes included
 * @param methods one row per method of every API
 * @param problems what was wrong with the input
 * @param incomplete true where a budget ran out before all scenarios were judged
 */
public record AuditResult(
    List<Finding> findings, List<AccessRow> methods, List<Problem> problems, boolean incomplete) {
  public AuditResult {
    findings = List.copyOf(findings);
    methods = List.copyOf(methods);
    problems = List.copyOf(problems);
  }

  /** The same, and before its problems those of what was read before. */
  public AuditResult after(List<Problem> earlier) {
    List<Problem> all = new ArrayList<>(earlier);
    all.addAll(problems);
    return new AuditResult(findings, methods, all, incomplete);
  }

  /** The same result with other findings. */
  public AuditResult with(List<Finding> others) {
    return new AuditResult(others, methods, problems, incomplete);
  }
}
