package io.github.cfn401audit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text that holds a token, from an option, a file or standard input.
 *
 * @param name the name of the file, {@code --token} or {@code <stdin>}
 * @param text the text; never blank
 */
record TokenInput(String name, String text) {
  private static final int MOST = 8 << 20;

  /** Reads it; what cannot be used is a usage error. */
  static TokenInput of(Console console, TokenOptions options) {
    if (options.token().isPresent()) {
      console.complain(
          "cfn-401-audit: shells remember what is typed: --token-file FILE, or a pipe, keeps the"
              + " token out of their history");
      return checked("--token", options.token().get());
    }
    Optional<String> file = options.tokenFile();
    return file.isPresent()
        ? ofFile(console, "--token-file", file.get())
        : checked("<stdin>", decoded("standard input", console.in()));
  }

  /** Reads the file that an option names. */
  static TokenInput ofFile(Console console, String option, String name) {
    try {
      Path path = console.currentFolder().resolve(name);
      if (!Files.isRegularFile(path) && !Files.isReadable(path)) {
        throw new UsageException(option + ": cannot find `" + name + "`");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return checked(name.replace('\\', '/'), decoded("`" + name + "`", in));
      }
    } catch (IOException | InvalidPathException e) {
      throw new UsageException(option + ": `" + name + "` cannot be read");
    }
  }

  private static String decoded(String what, InputStream in) {
    try {
      byte[] bytes = in.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw new UsageException(
            what
                + " is larger than 8 MiB: paste the token alone, or the one request that holds it");
      }
      return new String(bytes, charset(bytes));
    } catch (IOException e) {
      throw new UsageException(what + " cannot be read");
    }
  }

  /** PowerShell writes UTF-16 into files. */
  private static Charset charset(byte[] bytes) {
    boolean marked =
        bytes.length >= 2
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  private static TokenInput checked(String name, String text) {
    String clean = text.replace("\uFEFF", "").replace("\0", "");
    if (clean.isBlank()) {
      throw new UsageException(
          (name.equals("<stdin>") ? "standard input" : name)
              + " is empty: pipe a token into this command, or give --token-file FILE");
    }
    return new TokenInput(name, clean);
  }
}
