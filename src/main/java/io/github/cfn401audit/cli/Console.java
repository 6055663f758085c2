package io.github.cfn401audit.cli;

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

  /** One line on standard error, in which nothing acts on the terminal. */
  void complain(String line) {
    StringBuilder visible = new StringBuilder(line.length() + 1);
    int at = 0;
    while (at < line.length()) {
      int codePoint = line.codePointAt(at);
      if (acts(codePoint)) {
        visible.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
      } else {
        visible.appendCodePoint(codePoint);
      }
      at += Character.charCount(codePoint);
    }
    err.print(visible.append('\n'));
  }

  private static boolean acts(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
