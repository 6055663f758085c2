package io.github.cfn401audit.cli;

import io.github.cfn401audit.access.RequestPattern;
import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.tokens.Grant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The options of the command {@code access can}.
 *
 * @param request what is called
 * @param client who calls, by logical id or {@code ClientName}
 * @param grant how the client gets its token; empty for any way
 * @param quiet true where only the exit code is the answer
 * @param reading what is read, and how
 */
record CanOptions(
    RequestPattern request,
    String client,
    Optional<Grant> grant,
    boolean quiet,
    ReadingOptions reading) {

  /** The options that these words state; a value that cannot be used is a usage error. */
  static CanOptions of(Console console, CommandWords words) {
    List<String> named = words.paths();
    Optional<String> client = words.text("--as");
    if (named.size() < 2 || client.isEmpty()) {
      throw new UsageException(
          "access can takes a request and a client: access can \"GET /orders\" --as WebClient"
              + " [PATH...]");
    }
    return new CanOptions(
        AccessFilter.pattern(named.get(1)),
        client.get(),
        words.text("--grant").map(CanOptions::grant),
        words.has("--quiet"),
        ReadingOptions.of(console, words, named.subList(2, named.size())));
  }

  /** The grant of that name. */
  static Grant grant(String name) {
    List<String> known = Arrays.stream(Grant.values()).map(Grant::shortName).toList();
    return Grant.of(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "unknown grant `" + name + "`" + NameHint.hintOrChoices(name, known)));
  }
}
