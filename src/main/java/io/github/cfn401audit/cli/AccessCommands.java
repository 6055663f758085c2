package io.github.cfn401audit.cli;

import java.util.List;

/** The commands that begin with {@code access}: what is asked decides which one is meant. */
final class AccessCommands {
  private AccessCommands() {}

  /** Runs the command that these words state. */
  static int run(Console console, CommandWords words) {
    List<String> named = words.paths();
    if (!named.isEmpty() && named.get(0).equals("can")) {
      return CanCommand.run(console, CanOptions.of(console, words));
    }
    for (String option : List.of("--as", "--grant")) {
      if (words.has(option)) {
        throw new UsageException(option + " belongs to `access can \"GET /orders\" --as CLIENT`");
      }
    }
    if (words.has("--expect")) {
      return ExpectCommand.check(console, words);
    }
    if (words.has("--expect-from")) {
      return ExpectCommand.write(console, words);
    }
    if (words.has("--explain")) {
      return ExplainCallCommand.run(console, ExplainCallOptions.of(console, words));
    }
    return AccessCommand.run(console, AccessOptions.of(console, words));
  }
}
