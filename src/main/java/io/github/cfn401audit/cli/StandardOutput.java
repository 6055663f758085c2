package io.github.cfn401audit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Passes output on and remembers why that failed, which a {@code PrintStream} does not tell. Where
 * the reader has gone, as {@code head} does when it has seen enough, nothing has failed.
 */
final class StandardOutput extends OutputStream {
  private static final String READER_GONE = "Broken pipe";

  private final OutputStream delegate;
  private Optional<IOException> failure = Optional.empty();

  StandardOutput(OutputStream delegate) {
    this.delegate = delegate;
  }

  /** Why something could not be written; empty where all was, or where nobody reads it. */
  Optional<String> failure() {
    return failure
        .map(e -> e.getMessage() == null ? "the system refused it" : e.getMessage())
        .filter(message -> !message.equals(READER_GONE));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      delegate.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(e));
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    delegate.flush();
  }

  @Override
  public void close() throws IOException {
    delegate.close();
  }
}
