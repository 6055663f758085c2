package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that was read is never overwritten. */
class FilesReadTest {
  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void writeTemplate() throws IOException {
    session = Session.withFaultyApi(folder);
    session.write("values.json", "{\"StageName\": \"test\"}");
    session.write("settings.yaml", "levels: { all: warning }\n");
    session.write(
        "body.yaml",
        """
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties: { StageName: main, DefinitionUri: paths.json }
        """);
    session.write("paths.json", "{\"swagger\": \"2.0\", \"paths\": {\"/a\": {\"get\": {}}}}");
  }

  @ParameterizedTest
  @CsvSource({
    "api.yaml,      api.yaml,          --format=json=api.yaml",
    "api.yaml,      ./api.yaml,        --format=sarif=../%s/api.yaml",
    "api.yaml,      .,                 --format=text=api.yaml",
    "api.yaml,      api.yaml,          --write-baseline=api.yaml",
    "values.json,   api.yaml,          --format=json=values.json",
    "settings.yaml, api.yaml,          --format=json=settings.yaml",
    "paths.json,    body.yaml,         --format=json=paths.json"
  })
  void noReportReplacesIt(String file, String path, String option) throws IOException {
    String before = session.read(file);
    assertThat(
            session.run(
                path,
                "--parameters=values.json",
                "--config=settings.yaml",
                "--quiet",
                option.formatted(folder.getFileName())))
        .isEqualTo(2);
    assertThat(session.err()).contains("cannot write ").endsWith(": it is a file that was read\n");
    assertThat(session.read(file)).isEqualTo(before);
  }

  @Test
  void aLinkToItIsNoWayAround() throws IOException {
    Files.createSymbolicLink(folder.resolve("report.json"), folder.resolve("api.yaml"));
    assertThat(session.run("api.yaml", "--quiet", "-f", "json=report.json")).isEqualTo(2);
    assertThat(session.read("api.yaml")).isEqualTo(Session.FAULTY);
  }

  @Test
  void theManifestOfAnAssemblyIsNotReplaced() throws IOException {
    session.write("manifest.json", "{\"version\": \"48.0.0\", \"artifacts\": {}}");
    session.write("cdk.out", "{\"version\": \"48.0.0\"}");
    assertThat(session.run("api.yaml", "--quiet", "-f", "json=manifest.json")).isEqualTo(2);
    assertThat(session.read("manifest.json")).contains("48.0.0");
  }

  @Test
  void aReportOfTheDayBeforeIsReplaced() throws IOException {
    session.run(".", "--quiet", "-f", "json=report.json");
    assertThat(session.run("api.yaml", "--quiet", "-f", "json=report.json")).isEqualTo(1);
    assertThat(session.run(".", "--quiet", "-f", "json=report.json")).isEqualTo(1);
  }

  @Test
  void aReportDoesNotReplaceTheBaselineItIsComparedWith() throws IOException {
    session.run("api.yaml", "--quiet", "--write-baseline=known.json");
    String known = session.read("known.json");
    assertThat(session.run("api.yaml", "--quiet", "--baseline=known.json", "-f=json=known.json"))
        .isEqualTo(2);
    assertThat(session.read("known.json")).isEqualTo(known);
  }

  @Test
  void aConfigurationThatCannotBeReadEndsWithTwo() throws IOException {
    Files.createSymbolicLink(folder.resolve(".cfn-401-audit.yaml"), folder.resolve("gone.yaml"));
    assertThat(session.run("api.yaml", "--quiet")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("error: .cfn-401-audit.yaml: there is no such file\n");
    Files.delete(folder.resolve(".cfn-401-audit.yaml"));
    Files.createDirectory(folder.resolve(".cfn-401-audit.yaml"));
    assertThat(session.run("api.yaml", "--quiet")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("error: .cfn-401-audit.yaml: is a folder, not a file\n");
  }
}
