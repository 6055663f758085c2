package io.github.cfn401audit.given;

import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceRange;

/**
 * The place where the user states something.
 *
 * @param file the file as the user knows it, or an option of the command line
 * @param line the line, from 1; 0 on the command line
 * @param column the column, from 1; 0 on the command line
 */
public record StatementPlace(String file, int line, int column) {

  /** On the command line, with this option. */
  public static StatementPlace option(String name) {
    return new StatementPlace(name, 0, 0);
  }

  /** At the start of a range. */
  public static StatementPlace of(SourceRange range) {
    return new StatementPlace(range.file().name(), range.line(), range.column());
  }

  /** What is wrong with the statement. */
  public Problem problem(Problem.Code code, String message) {
    return new Problem(code, message, file, line, column);
  }
}
