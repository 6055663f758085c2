package io.github.cfn401audit.cli;

import io.github.cfn401audit.caller.RequestLine;
import io.github.cfn401audit.report.ReportSettings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options of the command {@code token}.
 *
 * @param token the value of {@code --token}
 * @param tokenFile the value of {@code --token-file}
 * @param methods the requests of {@code --method}
 * @param header the header in which the token was sent
 * @param at the time to judge at; empty for now
 * @param jwks the name of the file with the keys of the pool
 * @param ids the ids of pools and clients
 * @param outputs which format goes where
 * @param settings what the reports print
 * @param reading what is read, and how
 */
record TokenOptions(
    Optional<String> token,
    Optional<String> tokenFile,
    List<RequestLine> methods,
    Optional<String> header,
    Optional<Instant> at,
    Optional<String> jwks,
    GivenIds ids,
    Outputs outputs,
    ReportSettings settings,
    ReadingOptions reading) {
  private static final List<Format> FORMATS = List.of(Format.TEXT, Format.JSON);

  TokenOptions {
    methods = List.copyOf(methods);
  }

  /** The options that these words state; a value that cannot be used is a usage error. */
  static TokenOptions of(Console console, CommandWords words) {
    Optional<String> token = words.text("--token");
    Optional<String> file = words.text("--token-file");
    if (token.isPresent() && file.isPresent()) {
      throw new UsageException("give either --token or --token-file, not both");
    }
    if (words.paths().contains("-") && token.isEmpty() && file.isEmpty()) {
      throw new UsageException(
          "standard input is either a template or the token: give --token-file FILE");
    }
    return new TokenOptions(
        token,
        file,
        methods(words),
        words.text("--header"),
        words.text("--at").map(TokenOptions::time),
        words.text("--jwks"),
        GivenIds.of(words),
        Outputs.of(console, words, FORMATS),
        OptionValues.settings(console, words),
        ReadingOptions.of(console, words));
  }

  private static List<RequestLine> methods(CommandWords words) {
    List<RequestLine> methods = new ArrayList<>();
    for (String word : words.texts("--method")) {
      methods.add(
          RequestLine.of(word)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "--method takes a verb and a path, as in \"GET /orders\", not `"
                              + word
                              + "`")));
    }
    return methods;
  }

  private static Instant time(String word) {
    try {
      boolean seconds = !word.isEmpty() && word.length() <= 11;
      return seconds && word.chars().allMatch(Character::isDigit)
          ? Instant.ofEpochSecond(Long.parseLong(word))
          : OffsetDateTime.parse(word).toInstant();
    } catch (DateTimeException e) {
      throw new UsageException(
          "--at takes a time such as 2026-03-01T10:00:00Z, or seconds since 1970, not `"
              + word
              + "`");
    }
  }
}
