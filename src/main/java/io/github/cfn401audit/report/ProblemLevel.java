package io.github.cfn401audit.report;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.source.Problem;

/** The level at which a problem of the input is shown. */
public final class ProblemLevel {
  private ProblemLevel() {}

  /** An error keeps the input from being used, a note changes nothing. */
  public static Level of(Problem problem) {
    if (problem.fatal()) {
      return Level.ERROR;
    }
    return problem.remark() ? Level.NOTE : Level.WARNING;
  }
}
