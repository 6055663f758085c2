package io.github.cfn401audit.cli;

/** The commands {@code postman check} and {@code postman generate}. */
final class PostmanCommands {
  private PostmanCommands() {}

  /** Runs the one that the next word names. */
  static int run(Console console, CommandWords words) {
    boolean generates = !words.paths().isEmpty() && words.paths().get(0).equals("generate");
    return generates
        ? GenerateCommand.run(console, words)
        : PostmanCommand.run(console, PostmanOptions.of(console, words));
  }
}
