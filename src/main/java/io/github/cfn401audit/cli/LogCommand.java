package io.github.cfn401audit.cli;

import io.github.cfn401audit.audit.Auditor;
import io.github.cfn401audit.caller.RequestLine;
import io.github.cfn401audit.caller.log.LogAnswer;
import io.github.cfn401audit.caller.log.LogLine;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.text.LogText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The command {@code log}, which says what lines of logs mean, each as it comes. */
final class LogCommand {
  /** Nothing that matters stands further right, and a pipe may have no line breaks at all. */
  private static final int LONGEST_LINE = 1 << 16;

  private final Console console;
  private final boolean color;
  private final Optional<List<Finding>> findings;

  private LogCommand(Console console, boolean color, Optional<List<Finding>> findings) {
    this.console = console;
    this.color = color;
    this.findings = findings;
  }

  /** Answers every line, and gives the exit code, which is never 1. */
  static int run(Console console, LogOptions options) {
    Optional<Reading> reading =
        options
            .reading()
            .map(
                read ->
                    Reading.of(
                        console,
                        read,
                        (library, stated, configuration) -> Auditor.judge(library, stated)));
    LogCommand command =
        new LogCommand(console, options.color(), reading.map(found -> found.result().findings()));
    int code = reading.map(Reading::exitCode).orElse(ExitCode.CLEAN);
    try {
      command.answerAll();
      return code;
    } catch (IOException e) {
      throw new UsageException("standard input cannot be read");
    }
  }

  private void answerAll() throws IOException {
    Reader in = new InputStreamReader(console.in(), StandardCharsets.UTF_8);
    StringBuilder line = new StringBuilder();
    int number = 0;
    int silent = 0;
    boolean ends = false;
    while (!ends) {
      int one = in.read();
      ends = one < 0;
      if (!ends && one != '\n') {
        if (line.length() < LONGEST_LINE) {
          line.append((char) one);
        }
        continue;
      }
      if (!ends || line.length() > 0) {
        number++;
        silent += answer(number, line.toString()) ? 0 : 1;
        line.setLength(0);
      }
    }
    if (silent > 0) {
      console
          .out()
          .print(
              silent
                  + (silent == 1 ? " line says" : " lines say")
                  + " nothing about tokens or sign-in that is known here\n");
    }
  }

  /** Answers a line; false where nothing is known of it. */
  private boolean answer(int number, String text) {
    if (text.isBlank()) {
      return true;
    }
    LogLine line = LogLine.read(text);
    Optional<LogAnswer> answer = LogAnswer.of(line);
    if (answer.isEmpty()) {
      return false;
    }
    List<Finding> telling =
        findings.stream()
            .flatMap(List::stream)
            .filter(finding -> finding.level().isAtLeast(Level.WARNING))
            .filter(finding -> explains(finding, line, answer.get()))
            .toList();
    console
        .out()
        .print(LogText.of(number, line, answer.get(), telling, findings.isPresent(), color));
    console.out().flush();
    return true;
  }

  private static boolean explains(Finding finding, LogLine line, LogAnswer answer) {
    if (answer.rules().contains(finding.rule())) {
      return true;
    }
    return answer.refused()
        && line.request().filter(request -> names(finding, request)).isPresent();
  }

  private static boolean names(Finding finding, RequestLine request) {
    String named = request.toString();
    return finding.message().startsWith(named + " ")
        || finding.also().stream().map(ChainStep::message).anyMatch(named::equals);
  }
}
