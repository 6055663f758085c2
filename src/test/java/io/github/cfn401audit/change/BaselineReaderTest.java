package io.github.cfn401audit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfn401audit.finding.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineReaderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void ourFileIsRead() throws IOException {
    assertThat(
            read("""
                {"format": 1, "tool": {"name": "cfn-401-audit"}, "findings": [
                  {"fingerprint": "00ff", "ruleId": "r", "level": "error", "file": "a b.yaml",
                   "resource": "Web", "message": "m"}]}
                """)
                .findings())
        .containsExactly(new KnownFinding("00ff", "r", Level.ERROR, "a b.yaml", "Web", "m"));
  }

  @Test
  void sarifIsReadWithItsAddressesDecoded() throws IOException {
    assertThat(
            read("""
                {"runs": [{"tool": {"driver": {"name": "cfn-401-audit"}}, "results": [
                  {"ruleId": "r", "level": "note",
                   "message": {"text": "GET /a.b fails. Why: [x](1) y."},
                   "partialFingerprints": {"primaryLocationLineHash": "1:1", "cfn401/v1": "00ff:2"},
                   "locations": [{"physicalLocation":
                     {"artifactLocation": {"uri": "a%20b/%C3%BC.yaml"}}}]}]}]}
                """)
                .findings())
        .containsExactly(
            new KnownFinding("00ff", "r", Level.NOTE, "a b/ü.yaml", "", "GET /a.b fails"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]                                               | is not a baseline: use a file",
        "{}                                               | is not a baseline: use a file",
        "{\"runs\": 1}                                    | is not a baseline: use a file",
        "{\"runs\": [1]}                                  | is not a baseline: use a file",
        "{\"runs\": [{\"tool\": {\"driver\": {\"name\": \"other\"}}, \"results\": []}]}"
            + " | is not a baseline: use a file",
        "{\"format\": 2, \"tool\": {\"name\": \"cfn-401-audit\"}, \"findings\": []}"
            + " | has a format that this version cannot read",
        "{\"format\": 1, \"tool\": {\"name\": \"cfn-401-audit\"}}"
            + " | is not a baseline: use a file",
        "{\"format\": 1, \"tool\": {\"name\": \"cfn-401-audit\"}, \"findings\": [{}]}"
            + " | contains a finding without a fingerprint: it was",
        "{\"format\": 1, \"tool\": {\"name\": \"cfn-401-audit\"}, \"findings\":"
            + " [{\"fingerprint\": \"1\", \"level\": \"bad\"}]}"
            + " | contains an unknown level: `bad`",
        "{\"format\":                                     | line 2: ",
      })
  void whatIsNoBaselineIsRefused(String text, String message) {
    assertThatThrownBy(() -> read(text + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> BaselineReader.read(folder.resolve("none.json")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no such file");
  }

  private Baseline read(String text) throws IOException {
    return BaselineReader.read(Files.writeString(folder.resolve("baseline.json"), text));
  }
}
