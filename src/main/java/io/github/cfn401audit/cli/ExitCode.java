package io.github.cfn401audit.cli;

/** The exit codes of commands; where several apply, the highest counts. */
final class ExitCode {
  private ExitCode() {}

  /** No finding at or above {@code --fail-on}. */
  static final int CLEAN = 0;

  /** Some finding at or above {@code --fail-on}. */
  static final int FINDINGS = 1;

  /** Wrong usage, nothing to read, or input that cannot be used. */
  static final int USAGE = 2;

  /** An internal error. */
  static final int INTERNAL = 3;

  /** A question that is neither answered with yes nor with no. */
  static final int UNKNOWN = 4;
}
