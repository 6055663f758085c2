package io.github.cfn401audit.cli;

import io.github.cfn401audit.source.NameHint;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Sorts words of every form that users know from other tools: {@code -qv}, {@code --color=never}.
 */
final class ParsedWords {
  private ParsedWords() {}

  /** Sorts the words; an unknown option or a missing value is a usage error. */
  static CommandWords sorted(List<CommandOption> options, List<String> words) {
    CommandLine line = new CommandLine(spec(options));
    line.setExpandAtFiles(false);
    line.setOverwrittenOptionsAllowed(true);
    try {
      return sorted(options, line.parseArgs(words.toArray(new String[0])));
    } catch (CommandLine.UnmatchedArgumentException e) {
      throw new UsageException(unknown(e.getUnmatched().get(0), options));
    } catch (CommandLine.ParameterException e) {
      throw new UsageException(firstLower(String.valueOf(e.getMessage())));
    }
  }

  private static String unknown(String word, List<CommandOption> options) {
    int equals = word.indexOf('=');
    String option = equals < 0 ? word : word.substring(0, equals);
    List<String> known = options.stream().map(CommandOption::name).toList();
    return "unknown option `" + word + "`" + NameHint.hint(option, known);
  }

  private static CommandWords sorted(List<CommandOption> options, CommandLine.ParseResult result) {
    CommandWords sorted = new CommandWords();
    for (CommandOption option : options) {
      if (result.hasMatchedOption(option.name())) {
        switch (option.kind()) {
          case FLAG -> sorted.add(option, "");
          case TEXT -> sorted.add(option, result.matchedOptionValue(option.name(), ""));
          case LIST ->
              result
                  .matchedOptionValue(option.name(), new ArrayList<String>())
                  .forEach(value -> sorted.add(option, value));
        }
      }
    }
    if (result.hasMatchedPositional(0)) {
      result.matchedPositionalValue(0, new ArrayList<String>()).forEach(sorted::addPath);
    }
    return sorted;
  }

  private static CommandSpec spec(List<CommandOption> options) {
    CommandSpec spec = CommandSpec.create().name("cfn-401-audit");
    options.forEach(option -> spec.addOption(spec(option)));
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .build());
  }

  private static OptionSpec spec(CommandOption option) {
    OptionSpec.Builder spec =
        OptionSpec.builder(option.name(), option.names().toArray(new String[0]));
    return switch (option.kind()) {
      case FLAG -> spec.type(boolean.class).arity("0").build();
      case TEXT -> spec.paramLabel("VALUE").type(String.class).arity("1").build();
      case LIST ->
          spec.paramLabel("VALUE").type(List.class).auxiliaryTypes(String.class).arity("1").build();
    };
  }

  private static String firstLower(String message) {
    return message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
