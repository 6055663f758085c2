package io.github.cfn401audit.unfold.sam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.unfold.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs of SAM's own translator come to what that translator makes of them. */
class SamOracleTest {
  private static final Path PAIRS =
      Path.of(System.getProperty("corpus", "corpus"))
          .resolve("aws+serverless-application-model/tests/translator");

  /** Pairs that differ, and why. */
  private static final Map<String, String> DIFFERENT =
      Map.of(
          "api_with_any_method_in_swagger",
          "events of type HttpApi lead to an AWS::Serverless::HttpApi, as AWS documents them: here"
              + " they name an API of the other kind, and SAM's guide tells nothing of it",
          "feature_toggle_api_open_api_version_override",
          "a flag that is off elsewhere: with it off, the translator leaves the schemes in the"
              + " section of version 2.0, as the output api_open_api_version_override shows");

  static Stream<String> pairs() throws IOException {
    return names().filter(name -> !name.startsWith("error_"));
  }

  static Stream<String> refused() throws IOException {
    return names().filter(name -> name.startsWith("error_"));
  }

  private static Stream<String> names() throws IOException {
    if (!Files.isDirectory(PAIRS)) {
      System.out.println("skipped SamOracleTest: there are no pairs at " + PAIRS);
      return Stream.of();
    }
    try (Stream<Path> files = Files.list(PAIRS.resolve("input"))) {
      return files.map(SamOracleTest::name).sorted().toList().stream();
    }
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static Path input(String name) throws IOException {
    try (Stream<Path> files = Files.list(PAIRS.resolve("input"))) {
      return files.filter(file -> name(file).equals(name)).findFirst().orElseThrow();
    }
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("pairs")
  void inputComesToWhatTheTranslatorMakes(String name) throws IOException {
    Path output = PAIRS.resolve("output/" + name + ".json");
    Set<String> read = ApisOfTemplate.of(input(name));
    Set<String> made = ApisOfTemplate.of(output);
    if (DIFFERENT.containsKey(name)) {
      assertThat(read).as(DIFFERENT.get(name)).isNotEqualTo(made);
    } else {
      assertThat(read).isEqualTo(made);
    }
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("refused")
  void inputThatTheTranslatorRefusesIsReadWithoutFailing(String name) throws IOException {
    Rows rows = Rows.of(Files.createDirectories(folder(name)));
    assertThat(List.of(rows.methods(), rows.findings(), rows.problems())).hasSize(3);
  }

  private static Path folder(String name) throws IOException {
    Path folder = Files.createTempDirectory("refused");
    Files.copy(input(name), folder.resolve("app.yaml"));
    return folder;
  }
}
