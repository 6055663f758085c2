package io.github.cfn401audit.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The command line as a whole: finds the command that the first word names, and reports what goes
 * wrong in it.
 */
public final class Application {
  private static final List<String> COMMANDS =
      List.of("audit", "access", "diff", "token", "log", "postman", "explain", "rules");

  private Application() {}

  /** Runs a command line and gives the exit code. Nothing is thrown. */
  public static int run(Console console, String... arguments) {
    List<String> words = Arrays.asList(arguments);
    boolean named = !words.isEmpty() && COMMANDS.contains(words.get(0));
    String command = named ? words.get(0) : "audit";
    List<String> rest = named ? words.subList(1, words.size()) : words;
    try {
      if (!named && !words.isEmpty()) {
        refuseMisspelt(words.get(0), console);
      }
      return dispatch(console, command, rest);
    } catch (UsageException e) {
      console.complain("cfn-401-audit: " + e.getMessage());
      console.complain("try: cfn-401-audit --help");
      return ExitCode.USAGE;
    } catch (RuntimeException | Error e) {
      return internal(console, e, words.contains("--debug"));
    }
  }

  /** Without this, a slip in a command would be a path that is not there. */
  private static void refuseMisspelt(String word, Console console) {
    Optional<String> meant = NearCommand.of(word, COMMANDS, console.currentFolder());
    if (meant.isPresent()) {
      throw new UsageException(
          "`" + word + "` is neither a command nor a path: did you mean `" + meant.get() + "`?");
    }
  }

  private static int dispatch(Console console, String command, List<String> words) {
    CommandWords parsed = CommandWords.parse(command, words);
    if (parsed.has("--help")) {
      console.out().print(usage(command));
      return ExitCode.CLEAN;
    }
    if (parsed.has("--version")) {
      console.out().print("cfn-401-audit " + Version.current() + "\n");
      return ExitCode.CLEAN;
    }
    return switch (command) {
      case "access" -> AccessCommands.run(console, parsed);
      case "diff" -> DiffCommand.run(console, DiffOptions.of(console, parsed));
      case "token" -> TokenCommand.run(console, TokenOptions.of(console, parsed));
      case "log" -> LogCommand.run(console, LogOptions.of(console, parsed));
      case "postman" -> PostmanCommands.run(console, parsed);
      case "explain" ->
          PageCommands.explain(console, parsed.paths(), OptionValues.color(console, parsed));
      case "rules" -> PageCommands.list(console, parsed.paths());
      default -> AuditCommand.run(console, AuditOptions.of(console, parsed));
    };
  }

  private static String usage(String command) {
    return switch (command) {
      case "access" -> AccessUsage.TEXT;
      case "diff" -> DiffUsage.TEXT;
      default -> Usage.TEXT;
    };
  }

  private static int internal(Console console, Throwable error, boolean debug) {
    console.complain(
        "cfn-401-audit: internal error: "
            + error.getClass().getSimpleName()
            + advice(error, debug));
    if (debug) {
      error.printStackTrace(console.err());
    }
    return ExitCode.INTERNAL;
  }

  private static String advice(Throwable error, boolean debug) {
    if (error instanceof OutOfMemoryError) {
      return "; give Java more memory, as in CFN_401_AUDIT_OPTS=-Xmx2g";
    }
    return debug ? "" : "; run again with --debug to see where";
  }
}
