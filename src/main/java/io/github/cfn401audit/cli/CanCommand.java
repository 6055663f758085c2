package io.github.cfn401audit.cli;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.contract.CallAnswer;
import io.github.cfn401audit.report.VisibleText;
import io.github.cfn401audit.values.Truth;
import java.util.List;
import java.util.Locale;

/** The command {@code access can}, which answers by its exit code whether a client may call. */
final class CanCommand {
  private CanCommand() {}

  /** Reads, judges, prints the answer with its reasons, and gives the exit code. */
  static int run(Console console, CanOptions options) {
    Reading reading = AccessCommand.read(console, options.reading());
    if (!reading.templatesFound()) {
      return ExitCode.USAGE;
    }
    List<AccessRow> rows = reading.result().methods();
    AccessFilter.check(options.client(), rows);
    List<AccessRow> asked = AccessFilter.asked(rows, options.request());
    CallAnswer answer = CallAnswer.of(asked, options.client(), options.grant());
    if (!options.quiet()) {
      console.out().print(text(answer, options));
    }
    return Math.max(reading.exitCode(), code(answer.answer()));
  }

  private static int code(Truth answer) {
    return switch (answer) {
      case YES -> ExitCode.CLEAN;
      case NO -> ExitCode.FINDINGS;
      case UNKNOWN -> ExitCode.UNKNOWN;
    };
  }

  private static String text(CallAnswer answer, CanOptions options) {
    String said = answer.answer().name().toLowerCase(Locale.ROOT);
    StringBuilder text = new StringBuilder(said + ": ");
    text.append(VisibleText.of(options.client()));
    text.append(
        switch (answer.answer()) {
          case YES -> " can call ";
          case NO -> " cannot call ";
          case UNKNOWN -> " may or may not be able to call ";
        });
    text.append(options.request().words()).append('\n');
    for (String reason : answer.reasons()) {
      text.append("  ").append(VisibleText.of(reason)).append('\n');
    }
    return text.toString();
  }
}
