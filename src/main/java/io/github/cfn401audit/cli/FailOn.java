package io.github.cfn401audit.cli;

import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Level;
import java.util.Optional;

/**
 * What ends an audit with exit code 1.
 *
 * @param level the weakest level of findings that does; empty for none
 * @param undecided true where a method that is undecided does, too
 */
record FailOn(Optional<Level> level, boolean undecided) {
  private static final String OPTION = "--fail-on";
  private static final String UNDECIDED = "undecided";

  /** What {@code --fail-on} states: errors where it is not given. */
  static FailOn of(CommandWords words) {
    String given = words.text(OPTION).orElse(Level.ERROR.id());
    if (given.equals(UNDECIDED)) {
      return new FailOn(Optional.of(Level.ERROR), true);
    }
    Optional<Level> level = Level.of(given);
    if (level.isEmpty() && !given.equals("never")) {
      throw new UsageException(
          OPTION + " takes error, warning, note, undecided or never, not `" + given + "`");
    }
    return new FailOn(level, false);
  }

  /** True where the result of an audit has such a finding or such a method. */
  boolean isMetBy(AuditResult result) {
    return result.findings().stream()
            .anyMatch(finding -> level.filter(finding.level()::isAtLeast).isPresent())
        || (undecided
            && result.methods().stream().anyMatch(row -> row.outcome() == Outcome.UNDECIDED));
  }
}
