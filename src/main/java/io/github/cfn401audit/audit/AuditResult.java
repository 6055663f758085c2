package io.github.cfn401audit.audit;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.SuppressedFinding;
import io.github.cfn401audit.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that one audit found, in its final order.
 *
 * @param findings every finding, notes included
 * @param methods one row per method of every API
 * @param problems what was wrong with the input
 * @param incomplete true where a budget ran out before all scenarios were judged
 * @param suppressed the findings that the user suppressed; they are not among the others
 */
public record AuditResult(
    List<Finding> findings,
    List<AccessRow> methods,
    List<Problem> problems,
    boolean incomplete,
    List<SuppressedFinding> suppressed) {
  public AuditResult {
    findings = List.copyOf(findings);
    methods = List.copyOf(methods);
    problems = List.copyOf(problems);
    suppressed = List.copyOf(suppressed);
  }

  /** A result of which nothing is suppressed. */
  public AuditResult(
      List<Finding> findings, List<AccessRow> methods, List<Problem> problems, boolean incomplete) {
    this(findings, methods, problems, incomplete, List.of());
  }

  /** The same, and before its problems those of what was read before. */
  public AuditResult after(List<Problem> earlier) {
    List<Problem> all = new ArrayList<>(earlier);
    all.addAll(problems);
    return new AuditResult(findings, methods, all, incomplete, suppressed);
  }

  /** The same result with these findings among the others. */
  public AuditResult and(List<Finding> more) {
    return more.isEmpty()
        ? this
        : with(Stream.concat(findings.stream(), more.stream()).sorted().toList());
  }

  /** The same result with other findings. */
  public AuditResult with(List<Finding> others) {
    return new AuditResult(others, methods, problems, incomplete, suppressed);
  }

  /** The same result with other methods. */
  public AuditResult showing(List<AccessRow> others) {
    return new AuditResult(findings, others, problems, incomplete, suppressed);
  }
}
