package io.github.cfn401audit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The entry of the process. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. Output is UTF-8 everywhere. */
  public static void main(String[] arguments) {
    // Options are text; picocli would load java.sql and java.time to be ready for others.
    System.setProperty("picocli.converters.excludes", "java.sql.*,java.time.*,java.nio.*");
    StandardOutput standardOutput = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out = new PrintStream(standardOutput, false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
    Console console =
        new Console(
            System.in,
            out,
            err,
            Path.of(""),
            System.getenv(),
            System.getenv().containsKey("CFN_401_AUDIT_TERMINAL"));
    int code = Application.run(console, arguments);
    out.flush();
    Optional<String> failure = standardOutput.failure();
    failure.ifPresent(
        why -> console.complain("cfn-401-audit: cannot write standard output: " + why));
    err.flush();
    System.exit(failure.isPresent() ? Math.max(code, ExitCode.USAGE) : code);
  }
}
