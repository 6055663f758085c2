package io.github.cfn401audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.cli.Application;
import io.github.cfn401audit.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README's first command shows, to the byte. */
class SamplesTest {

  @ParameterizedTest
  @CsvSource({
    "shop-java, cdk.out, 1",
    "notes-typescript, cdk.out, 0",
    "orders-yaml, '', 1",
    "parcels-yaml, '', 0",
    "tickets-sam, '', 1",
  })
  void aSampleGivesWhatStandsBesideIt(String sample, String inner, int exitCode)
      throws IOException {
    Path folder = Path.of("samples", sample);
    String input = folder.resolve(inner).toString().replace('\\', '/');
    List<String> rewritten = new ArrayList<>();
    assertThat(compare(rewritten, folder.resolve("expected.txt"), input)).isEqualTo(exitCode);
    if (hasConfiguration(folder)) {
      Path shown = folder.resolve("expected.suppressed.txt");
      assertThat(compare(rewritten, shown, input, "--show-suppressed")).isEqualTo(exitCode);
      shown = folder.resolve("expected.suppressed.sarif");
      assertThat(
              compare(
                  rewritten,
                  shown,
                  input,
                  "--show-suppressed",
                  "-f",
                  "sarif",
                  "--source-root",
                  "."))
          .isEqualTo(exitCode);
    }
    assertThat(
            compare(
                rewritten,
                folder.resolve("expected.sarif"),
                input,
                "-f",
                "sarif",
                "--source-root",
                "."))
        .isEqualTo(exitCode);
    for (String format : List.of("github", "markdown")) {
      Path expected =
          folder.resolve(format.equals("github") ? "expected.github.txt" : "expected.md");
      assertThat(compare(rewritten, expected, input, "-f", format, "--source-root", "."))
          .isEqualTo(exitCode);
    }
    assertThat(compare(rewritten, folder.resolve("expected.access.txt"), "access", input)).isZero();
    assertThat(rewritten).as("files rewritten: read them, and run again").isEmpty();
  }

  @Test
  void theReadmeShowsAFindingOfASample() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("error[openid-scope-missing]");
    String shown = readme.substring(start, readme.indexOf("```", start));
    assertThat(Files.readString(Path.of("samples/orders-yaml/expected.txt"))).contains(shown);
  }

  @Test
  void theReadmeShowsTheConfigurationOfASampleAndWhatItGives() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Path sample = Path.of("samples/parcels-yaml");
    assertThat(readme).contains("```yaml\n" + Files.readString(configuration(sample)) + "```");
    int start = readme.indexOf("...\n0 errors") + "...\n".length();
    String shown = readme.substring(start, readme.indexOf("```", start));
    assertThat(Files.readString(sample.resolve("expected.txt"))).endsWith("\n\n" + shown);
  }

  private static Path configuration(Path folder) {
    return folder.resolve(".cfn-401-audit.yaml");
  }

  private static boolean hasConfiguration(Path folder) {
    return Files.exists(configuration(folder));
  }

  private static int compare(List<String> rewritten, Path expected, String... given)
      throws IOException {
    List<String> words = new ArrayList<>(List.of(given));
    Path configuration = configuration(expected.resolveSibling(""));
    if (Files.exists(configuration)) {
      words.addAll(List.of("--config", configuration.toString().replace('\\', '/')));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code =
        Application.run(
            new Console(
                InputStream.nullInputStream(), console, console, Path.of(""), Map.of(), false),
            words.toArray(new String[0]));
    String printed = out.toString(StandardCharsets.UTF_8);
    if (Boolean.getBoolean("updateSnapshots")) {
      if (!Files.exists(expected) || !Files.readString(expected).equals(printed)) {
        Files.writeString(expected, printed);
        rewritten.add(expected.toString());
      }
    }
    assertThat(printed).isEqualTo(Files.readString(expected));
    return code;
  }
}
