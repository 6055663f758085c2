package io.github.cfn401audit.cli;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.report.Pkce;
import io.github.cfn401audit.report.text.RecipeText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The command {@code access --explain}, which says how to call a method. */
final class ExplainCallCommand {
  private static final int OCTETS = 32;

  private ExplainCallCommand() {}

  /** Reads, judges, prints the recipes, and gives the exit code. */
  static int run(Console console, ExplainCallOptions options) {
    Reading reading = AccessCommand.read(console, options.reading());
    if (!reading.templatesFound()) {
      return ExitCode.USAGE;
    }
    List<AccessRow> rows = options.filter().of(reading.result().methods());
    console.out().print(RecipeText.of(rows, pkce(), options.reading().color()));
    return reading.exitCode();
  }

  /** One for each run, as a client would make it: https://www.rfc-editor.org/rfc/rfc7636. */
  private static Pkce pkce() {
    byte[] random = new byte[OCTETS];
    new SecureRandom().nextBytes(random);
    String verifier = encoded(random);
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return new Pkce(verifier, encoded(sha.digest(verifier.getBytes(StandardCharsets.US_ASCII))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String encoded(byte[] octets) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }
}
