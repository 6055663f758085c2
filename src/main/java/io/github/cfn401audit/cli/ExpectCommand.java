package io.github.cfn401audit.cli;

import io.github.cfn401audit.contract.Contract;
import io.github.cfn401audit.contract.ContractCheck;
import io.github.cfn401audit.contract.ContractReader;
import io.github.cfn401audit.contract.ContractText;
import io.github.cfn401audit.report.text.ContractReport;
import io.github.cfn401audit.report.text.ProblemText;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commands {@code access --expect} and {@code --expect-from}: a contract, proved or written.
 */
final class ExpectCommand {
  private ExpectCommand() {}

  /** Proves each line of a contract or refutes it, and gives the exit code. */
  static int check(Console console, CommandWords words) {
    Optional<Contract> contract = read(console, words);
    if (contract.isEmpty()) {
      return ExitCode.USAGE;
    }
    ReadingOptions options = ReadingOptions.of(console, words);
    Reading reading = AccessCommand.read(console, options);
    if (!reading.templatesFound()) {
      return ExitCode.USAGE;
    }
    ContractCheck check = ContractCheck.of(contract.get(), reading.result().methods());
    if (!words.has("--quiet")) {
      console.out().print(ContractReport.of(check, options.color()));
    }
    return Math.max(reading.exitCode(), check.isKept() ? ExitCode.CLEAN : ExitCode.FINDINGS);
  }

  /** Writes the state of today as a contract, and gives the exit code. */
  static int write(Console console, CommandWords words) {
    Reading reading = AccessCommand.read(console, ReadingOptions.of(console, words));
    if (reading.templatesFound()) {
      console.out().print(ContractText.of(reading.result().methods()));
    }
    return reading.exitCode();
  }

  private static Optional<Contract> read(Console console, CommandWords words) {
    String name = words.text("--expect").orElseThrow();
    List<Problem> problems = new ArrayList<>();
    Optional<Node> root =
        SourceText.read(path(console, name), name.replace('\\', '/'), problems::add)
            .flatMap(text -> NodeReader.read(text, problems::add));
    Optional<Contract> contract = root.flatMap(node -> ContractReader.read(node, problems::add));
    console.err().print(ProblemText.of(problems, OptionValues.color(console, words)));
    return problems.stream().anyMatch(Problem::fatal) ? Optional.empty() : contract;
  }

  private static Path path(Console console, String name) {
    try {
      if (!name.isEmpty()) {
        return console.currentFolder().resolve(name);
      }
    } catch (InvalidPathException e) {
      // Reported below, like an empty name.
    }
    throw new UsageException("--expect: `" + name + "` is not a file name");
  }
}
