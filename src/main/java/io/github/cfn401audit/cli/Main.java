package io.github.cfn401audit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The entry of the process. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // Options are text; picocli would load java.sql and java.time to be ready for others.
    System.setProperty("picocli.converters.excludes", "java.sql.*,java.time.*,java.nio.*");
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
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
    err.flush();
    System.exit(code);
  }

  /** UTF-8 whatever the locale says. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
