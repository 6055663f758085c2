package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Why standard output failed is known, though a print stream keeps it to itself. */
class StandardOutputTest {
  private static StandardOutput failing(String why) {
    return new StandardOutput(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(why);
          }
        });
  }

  private static StandardOutput print(StandardOutput output, String text) {
    PrintStream stream = new PrintStream(output, false, StandardCharsets.UTF_8);
    stream.print(text);
    stream.flush();
    return output;
  }

  @Test
  void aFullDiskAndAClosedOutputAreFailures() {
    assertThat(print(failing("No space left on device"), "a").failure())
        .contains("No space left on device");
    assertThat(print(failing("Bad file descriptor"), "a").failure())
        .contains("Bad file descriptor");
  }

  @Test
  void nothingFailsWhereNothingIsWrittenOrTheReaderHasGone() {
    assertThat(print(failing("No space left on device"), "").failure()).isEmpty();
    assertThat(print(failing("Broken pipe"), "a").failure()).isEmpty();
  }

  @Test
  void whatIsWrittenArrives() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(print(new StandardOutput(bytes), "ä€").failure()).isEmpty();
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("ä€");
  }
}
