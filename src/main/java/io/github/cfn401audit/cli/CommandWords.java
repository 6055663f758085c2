package io.github.cfn401audit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The words of a command line, sorted into options and paths. */
final class CommandWords {
  private static final List<String> READING = List.of("--exclude", "--parameters");
  private static final List<String> AUDIT_LISTS = List.of("--level");
  private static final List<String> AUDIT_TEXTS =
      List.of(
          "--fail-on",
          "--min-level",
          "--source-root",
          "--category",
          "--baseline",
          "--write-baseline");

  private final CommandLine.ParseResult result;

  private CommandWords(CommandLine.ParseResult result) {
    this.result = result;
  }

  /** Sorts the words; an unknown option or a missing value is a usage error. */
  static CommandWords parse(String command, List<String> words) {
    CommandLine line = new CommandLine(spec(command));
    line.setExpandAtFiles(false);
    line.setOverwrittenOptionsAllowed(true);
    try {
      return new CommandWords(line.parseArgs(words.toArray(new String[0])));
    } catch (CommandLine.UnmatchedArgumentException e) {
      throw new UsageException("unknown option `" + e.getUnmatched().get(0) + "`");
    } catch (CommandLine.ParameterException e) {
      throw new UsageException(firstLower(String.valueOf(e.getMessage())));
    }
  }

  private static CommandSpec spec(String command) {
    CommandSpec spec = CommandSpec.create().name("cfn-401-audit");
    flag(spec, "-h", "--help");
    flag(spec, "-V", "--version");
    flag(spec, "--debug");
    text(spec, "--color");
    boolean reads = command.equals("audit") || command.equals("access");
    if (reads) {
      list(spec, "-f", "--format");
      READING.forEach(name -> list(spec, name));
      flag(spec, "--one-world");
      text(spec, "--config");
      flag(spec, "-q", "--quiet");
      flag(spec, "-v", "--verbose");
    }
    if (command.equals("audit")) {
      AUDIT_LISTS.forEach(name -> list(spec, name));
      AUDIT_TEXTS.forEach(name -> text(spec, name));
      flag(spec, "--show-suppressed");
    }
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .build());
    return spec;
  }

  private static void flag(CommandSpec spec, String... names) {
    spec.addOption(
        OptionSpec.builder(names[names.length - 1], names).type(boolean.class).arity("0").build());
  }

  private static void text(CommandSpec spec, String name) {
    spec.addOption(
        OptionSpec.builder(name).paramLabel("VALUE").type(String.class).arity("1").build());
  }

  private static void list(CommandSpec spec, String... names) {
    spec.addOption(
        OptionSpec.builder(names[names.length - 1], names)
            .paramLabel("VALUE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .build());
  }

  /** True where the flag is given. */
  boolean has(String flag) {
    return result.hasMatchedOption(flag);
  }

  /** The value of an option that is given at most once; the last one counts. */
  Optional<String> text(String option) {
    return result.hasMatchedOption(option)
        ? Optional.of(result.matchedOptionValue(option, ""))
        : Optional.empty();
  }

  /** The values of an option that may be given often, in order. */
  List<String> texts(String option) {
    return result.hasMatchedOption(option)
        ? List.copyOf(result.matchedOptionValue(option, new ArrayList<String>()))
        : List.of();
  }

  /** The words that are not options, in order. */
  List<String> paths() {
    return result.hasMatchedPositional(0)
        ? List.copyOf(result.matchedPositionalValue(0, new ArrayList<String>()))
        : List.of();
  }

  private static String firstLower(String message) {
    return message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
