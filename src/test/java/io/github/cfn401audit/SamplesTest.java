package io.github.cfn401audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README's first command shows, to the byte. */
class SamplesTest {

  /**
   * What stands beside a sample.
   *
   * @param file the file that holds it
   * @param exitCode how the run ends
   * @param words the arguments
   */
  private record Snapshot(Path file, int exitCode, List<String> words) {}

  @TestFactory
  Stream<DynamicTest> aSampleGivesWhatStandsBesideIt() {
    return Stream.of(
            snapshots("shop-java", "cdk.out", 1),
            snapshots("notes-typescript", "cdk.out", 0),
            snapshots("orders-yaml", "", 1),
            snapshots("parcels-yaml", "", 0),
            snapshots("tickets-sam", "", 1))
        .flatMap(List::stream)
        .map(
            snapshot ->
                DynamicTest.dynamicTest(
                    snapshot.file().toString(), () -> isWhatIsPrinted(snapshot)));
  }

  private static List<Snapshot> snapshots(String sample, String inner, int exitCode) {
    Path folder = Path.of("samples", sample);
    String input = folder.resolve(inner).toString().replace('\\', '/');
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put("expected.txt", List.of());
    words.put("expected.sarif", List.of("-f", "sarif", "--source-root", "."));
    words.put("expected.github.txt", List.of("-f", "github", "--source-root", "."));
    words.put("expected.md", List.of("-f", "markdown", "--source-root", "."));
    if (hasConfiguration(folder)) {
      words.put("expected.suppressed.txt", List.of("--show-suppressed"));
      words.put(
          "expected.suppressed.sarif",
          List.of("--show-suppressed", "-f", "sarif", "--source-root", "."));
    }
    List<Snapshot> snapshots = new ArrayList<>();
    words.forEach(
        (file, options) ->
            snapshots.add(new Snapshot(folder.resolve(file), exitCode, with(input, options))));
    snapshots.add(new Snapshot(folder.resolve("expected.access.txt"), 0, List.of("access", input)));
    return snapshots;
  }

  private static List<String> with(String input, List<String> options) {
    List<String> words = new ArrayList<>(List.of(input));
    words.addAll(options);
    return words;
  }

  private static void isWhatIsPrinted(Snapshot snapshot) throws IOException {
    Path file = snapshot.file();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run(snapshot, out)).as("exit code").isEqualTo(snapshot.exitCode());
    String printed = out.toString(StandardCharsets.UTF_8);
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (Boolean.getBoolean("updateSnapshots") && !expected.equals(printed)) {
      Files.writeString(file, printed);
      fail(file + " was rewritten: read it, and run again");
    }
    assertThat(printed).as(file.toString()).isEqualTo(expected);
  }

  private static int run(Snapshot snapshot, ByteArrayOutputStream out) {
    List<String> words = new ArrayList<>(snapshot.words());
    Path folder = snapshot.file().resolveSibling("");
    if (hasConfiguration(folder)) {
      words.addAll(List.of("--config", configuration(folder).toString().replace('\\', '/')));
    }
    PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Application.run(
        new Console(InputStream.nullInputStream(), console, console, Path.of(""), Map.of(), false),
        words.toArray(new String[0]));
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

  @Test
  void theReadmeShowsWhoCanCallASample() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("DoorsApi, stages Stage, prod");
    String shown = readme.substring(start, readme.indexOf("```", start));
    assertThat(Files.readString(Path.of("samples/tickets-sam/expected.access.txt")))
        .startsWith(shown);
  }

  private static Path configuration(Path folder) {
    return folder.resolve(".cfn-401-audit.yaml");
  }

  private static boolean hasConfiguration(Path folder) {
    return Files.exists(configuration(folder));
  }
}
