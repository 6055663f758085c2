package io.github.cfn401audit.cli;

/** What a command ends with; where several apply, the highest. */
final class ExitCode {
  private ExitCode() {}

  /** No finding at or above {@code --fail-on}. */
  static final int CLEAN = 0;

  /** Some finding at or above {@code --fail-on}. */
  static final int FINDINGS = 1;

  /** Wrong usage, nothing to read, or a named file that cannot be used. */
  static final int USAGE = 2;

  /** An error of ours. */
  static final int INTERNAL = 3;
}
