package io.github.cfn401audit.report;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The counts that end every report. A method counts once: where its outcome varies by scenario, as
 * depending.
 */
public record Tally(
    int reachable,
    int unreachable,
    int depending,
    int undecided,
    int open,
    int other,
    int errors,
    int warnings,
    int notes) {

  private static final String INCOMPLETE = " (incomplete: too many scenarios)";

  /** The counts over all findings and methods, whatever is shown of them. */
  public static Tally of(AuditResult result) {
    Map<MethodName, Optional<Outcome>> outcomes = new LinkedHashMap<>();
    for (AccessRow row : result.methods()) {
      Optional<Outcome> outcome = Optional.of(row.outcome());
      outcomes.merge(
          MethodName.of(row), outcome, (one, other) -> one.equals(other) ? one : Optional.empty());
    }
    return new Tally(
        count(outcomes, Optional.of(Outcome.REACHABLE)),
        count(outcomes, Optional.of(Outcome.UNREACHABLE)),
        count(outcomes, Optional.empty()),
        count(outcomes, Optional.of(Outcome.UNDECIDED)),
        count(outcomes, Optional.of(Outcome.OPEN)),
        count(outcomes, Optional.of(Outcome.OTHER)),
        count(result, Level.ERROR),
        count(result, Level.WARNING),
        count(result, Level.NOTE));
  }

  private static int count(Map<MethodName, Optional<Outcome>> outcomes, Optional<Outcome> wanted) {
    int count = 0;
    for (Optional<Outcome> outcome : outcomes.values()) {
      if (outcome.equals(wanted)) {
        count++;
      }
    }
    return count;
  }

  private static int count(AuditResult result, Level level) {
    int count = 0;
    for (Finding finding : result.findings()) {
      if (finding.level() == level) {
        count++;
      }
    }
    return count;
  }

  /** The last line but one of a text report: findings by level, and how many are not shown. */
  public String findingsLine(Level minLevel) {
    boolean hidesWarnings = !Level.WARNING.isAtLeast(minLevel) && warnings > 0;
    boolean hidesNotes = !Level.NOTE.isAtLeast(minLevel) && notes > 0;
    StringBuilder line = new StringBuilder(Words.count(errors, "error"));
    if (!hidesWarnings) {
      line.append(", ").append(Words.count(warnings, "warning"));
    }
    if (Level.NOTE.isAtLeast(minLevel)) {
      line.append(", ").append(Words.count(notes, "note"));
    }
    if (hidesWarnings || hidesNotes) {
      line.append(" (");
      line.append(hidesWarnings ? Words.count(warnings, "warning") : "");
      line.append(hidesWarnings && hidesNotes ? " and " : "");
      line.append(hidesNotes ? Words.count(notes, "note") : "");
      line.append(" not shown: --min-level ").append(hidesNotes ? "note" : "warning").append(')');
    }
    return line.toString();
  }

  /** The last line of a text report: methods by outcome, zeros left out. */
  public String methodsLine(boolean incomplete) {
    List<String> counts = new ArrayList<>();
    add(counts, reachable, "reachable");
    add(counts, unreachable, "unreachable");
    add(counts, depending, depending == 1 ? "varies by scenario" : "vary by scenario");
    add(counts, undecided, "undecided");
    add(counts, open, "open");
    add(counts, other, "with another authorizer (not judged)");
    String methods =
        counts.isEmpty()
            ? "no API Gateway methods were found in the files that were read"
            : "methods: " + String.join(", ", counts);
    return methods + (incomplete ? INCOMPLETE : "");
  }

  private static void add(List<String> counts, int count, String outcome) {
    if (count > 0) {
      counts.add(count + " " + outcome);
    }
  }
}
