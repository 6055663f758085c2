package io.github.cfn401audit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An option of a command.
 *
 * @param names its names, the long one last
 * @param kind what follows it
 */
record CommandOption(List<String> names, Kind kind) {
  /** What follows an option. */
  enum Kind {
    /** Nothing: it is there or not. */
    FLAG,
    /** A value, of which the last one counts. */
    TEXT,
    /** A value, of which each one counts. */
    LIST
  }

  /** The options of a command, {@code audit} for instance. */
  static List<CommandOption> of(String command) {
    List<CommandOption> options = new ArrayList<>();
    options.add(flag("-h", "--help"));
    options.add(flag("-V", "--version"));
    options.add(flag("--debug"));
    options.add(text("--color"));
    boolean audits = command.equals("audit");
    boolean judgesTokens = command.equals("token");
    if (audits
        || judgesTokens
        || command.equals("access")
        || command.equals("diff")
        || command.equals("log")
        || command.equals("postman")) {
      options.add(list("-f", "--format"));
      options.add(list("--exclude"));
      options.add(list("--parameters"));
      options.add(flag("--one-world"));
      options.add(text("--config"));
      options.add(flag("-q", "--quiet"));
      options.add(flag("-v", "--verbose"));
    }
    if (command.equals("diff")) {
      options.add(text("--fail-on"));
      options.add(text("--min-level"));
      options.add(text("--source-root"));
      options.add(flag("--allow-open"));
    }
    if (command.equals("access")) {
      options.add(text("--method"));
      options.add(text("--client"));
      options.add(flag("--unreachable"));
      options.add(flag("--wide"));
      options.add(text("--explain"));
      options.add(text("--expect"));
      options.add(flag("--expect-from"));
      options.add(text("--as"));
      options.add(text("--grant"));
    }
    if (audits) {
      options.add(list("--level"));
      options.add(text("--fail-on"));
      options.add(text("--min-level"));
      options.add(text("--source-root"));
      options.add(text("--category"));
      options.add(text("--previous"));
      options.add(text("--baseline"));
      options.add(text("--write-baseline"));
      options.add(flag("--show-suppressed"));
    }
    if (command.equals("postman")) {
      options.add(list("-e", "--environment"));
      options.add(list("-g", "--globals"));
      options.add(text("-o", "--output"));
      options.add(list("--pool"));
      options.add(list("--client"));
      options.add(text("--fail-on"));
      options.add(text("--min-level"));
      options.add(text("--source-root"));
    }
    if (judgesTokens) {
      options.add(list("--method"));
      options.add(list("--pool"));
      options.add(list("--client"));
      options.add(text("--token"));
      options.add(text("--token-file"));
      options.add(text("--header"));
      options.add(text("--at"));
      options.add(text("--jwks"));
    }
    return options;
  }

  /** The name by which its values are asked for. */
  String name() {
    return names.get(names.size() - 1);
  }

  private static CommandOption flag(String... names) {
    return new CommandOption(Arrays.asList(names), Kind.FLAG);
  }

  private static CommandOption text(String... names) {
    return new CommandOption(Arrays.asList(names), Kind.TEXT);
  }

  private static CommandOption list(String... names) {
    return new CommandOption(Arrays.asList(names), Kind.LIST);
  }
}
