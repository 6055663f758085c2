package io.github.cfn401audit.cli;

import java.util.Optional;

/**
 * The options of the command {@code access --explain}.
 *
 * @param filter which methods and clients are explained
 * @param reading what is read, and how
 */
record ExplainCallOptions(AccessFilter filter, ReadingOptions reading) {

  /** The options that these words state; a value that cannot be used is a usage error. */
  static ExplainCallOptions of(Console console, CommandWords words) {
    return new ExplainCallOptions(
        new AccessFilter(
            Optional.of(AccessFilter.pattern(words.text("--explain").orElseThrow())),
            words.text("--client"),
            false),
        ReadingOptions.of(console, words));
  }
}
