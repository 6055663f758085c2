package io.github.cfn401audit.audit;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.given.Assumption;
import io.github.cfn401audit.given.ParameterValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Names the assumptions on which findings and verdicts rest: what another run without any of them
 * does not say. Which of them it is, is found by leaving out one at a time. Levels stay: an
 * assumption is the user's own statement.
 */
final class AssumptionDependence {
  /** Beyond this many assumptions the ones that matter are not looked for. */
  private static final int TRIED = 16;

  private final ParameterValues stated;
  private final Function<ParameterValues, AuditResult> rerun;
  private final Map<Assumption, AuditResult> without = new HashMap<>();

  private AssumptionDependence(
      ParameterValues stated, Function<ParameterValues, AuditResult> rerun) {
    this.stated = stated;
    this.rerun = rerun;
  }

  static AuditResult named(
      AuditResult result, ParameterValues stated, Function<ParameterValues, AuditResult> rerun) {
    if (stated.assumptions().isEmpty()) {
      return result;
    }
    return new AssumptionDependence(stated, rerun).named(result);
  }

  private AuditResult named(AuditResult result) {
    AuditResult bare = rerun.apply(stated.withoutAssumptions());
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : result.findings()) {
      findings.add(
          isAmong(finding, bare)
              ? finding
              : finding.assuming(needed(other -> isAmong(finding, other))));
    }
    List<AccessRow> rows = new ArrayList<>();
    for (AccessRow row : result.methods()) {
      rows.add(isAmong(row, bare) ? row : row.restingOn(needed(other -> isAmong(row, other))));
    }
    return new AuditResult(findings, rows, result.problems(), result.incomplete());
  }

  /** Those without which the test fails; all of them where none is needed by itself. */
  private List<String> needed(Predicate<AuditResult> test) {
    List<String> needed = new ArrayList<>();
    int tried = 0;
    for (Assumption assumption : stated.assumptions()) {
      if (tried++ == TRIED) {
        break;
      }
      if (!test.test(
          without.computeIfAbsent(assumption, one -> rerun.apply(stated.without(one))))) {
        needed.add(assumption.sentence());
      }
    }
    return needed.isEmpty()
        ? List.of("several assumptions in " + stated.assumptions().get(0).at().file())
        : needed;
  }

  private static boolean isAmong(Finding finding, AuditResult other) {
    for (Finding candidate : other.findings()) {
      if (candidate.topic().equals(finding.topic())
          && candidate.level().isAtLeast(finding.level())
          && (candidate.when().isEmpty() || candidate.when().equals(finding.when()))) {
        return true;
      }
    }
    return false;
  }

  /** True where the method has the same verdict there, in each of its rows. */
  private static boolean isAmong(AccessRow row, AuditResult other) {
    boolean found = false;
    for (AccessRow candidate : other.methods()) {
      if (candidate.id().equals(row.id())) {
        found = true;
        if (candidate.outcome() != row.outcome() && !differsByScenario(row, candidate)) {
          return false;
        }
      }
    }
    return found;
  }

  private static boolean differsByScenario(AccessRow row, AccessRow candidate) {
    return !row.when().isEmpty() && !row.when().equals(candidate.when());
  }
}
