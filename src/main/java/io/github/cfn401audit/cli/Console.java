package io.github.cfn401audit.cli;

import io.github.cfn401audit.report.VisibleText;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The world outside the process, as far as a command may touch it.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param currentFolder where relative paths start
 * @param environment the variables of the environment
 * @param isTerminal true where a person reads standard output
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path currentFolder,
    Map<String, String> environment,
    boolean isTerminal) {

  /** Prints one line on standard error, in which nothing acts on the terminal. */
  void complain(String line) {
    err.print(VisibleText.of(line) + "\n");
  }
}
