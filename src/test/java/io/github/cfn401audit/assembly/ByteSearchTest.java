package io.github.cfn401audit.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words in files that nobody has decoded. */
class ByteSearchTest {
  @TempDir Path folder = Path.of("");

  private boolean finds(String word, byte[] bytes) throws IOException {
    Path file = folder.resolve("file");
    Files.write(file, bytes);
    return new ByteSearch(word).in(file);
  }

  @ParameterizedTest
  @CsvSource({
    "AWS::, AWS::, true",
    "AWS::, xAWS::x, true",
    "AWS::, AWS:AWS::, true",
    "AWS::, AAWS::, true",
    "AWS::, AWAWS::, true",
    "AWS::, AWS:, false",
    "AWS::, aws::, false",
    "AWS::, '', false",
    "Resources, ResResources, true",
    "Resources, Resource s, false",
  })
  void aWordIsFoundWhereverItBegins(String word, String text, boolean found) throws IOException {
    assertThat(finds(word, text.getBytes(StandardCharsets.UTF_8))).isEqualTo(found);
  }

  @Test
  void aWordIsFoundInWideText() throws IOException {
    assertThat(finds("AWS::", "x AWS::".getBytes(StandardCharsets.UTF_16LE))).isTrue();
    assertThat(finds("AWS::", "x AWS::".getBytes(StandardCharsets.UTF_16BE))).isTrue();
  }

  @Test
  void aWordIsFoundAcrossTheEndOfWhatIsReadAtOnce() throws IOException {
    for (int before = (1 << 16) - 6; before <= 1 << 16; before++) {
      assertThat(finds("AWS::", (" ".repeat(before) + "AWS::").getBytes(StandardCharsets.UTF_8)))
          .as("behind %d bytes", before)
          .isTrue();
    }
  }
}
