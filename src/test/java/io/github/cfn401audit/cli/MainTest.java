package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process itself: its streams, its exit code. */
class MainTest {
  @TempDir Path folder = Path.of("");

  @Test
  void standardOutputIsUtf8WhateverTheLocaleSays() throws IOException {
    String comment = "USER_POOLS # Größe 日本";
    Session.in(folder)
        .write(
            "api.yaml",
            Session.FAULTY.replaceAll("(?<=: COGNITO_)USER_POOLS(?=\n *Auth)", comment));
    Process process =
        start(
            Map.of("LC_ALL", "C"),
            List.of("-Dfile.encoding=ISO-8859-1", "-Dstdout.encoding=ISO-8859-1"),
            "api.yaml");
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(out)
        .isEqualTo(Session.FOUND.replace("COGNITO_USER_POOLS\n", "COGNITO_" + comment + "\n"));
  }

  @Test
  void standardErrorIsUtf8Too() throws IOException {
    Session.in(folder).write("twice.yaml", "Größe: 1\nGröße: 2\nResources: {A: {Type: AWS::A::B}}");
    Process process =
        start(
            Map.of("LC_ALL", "C"),
            List.of("-Dfile.encoding=ISO-8859-1", "-Dstderr.encoding=ISO-8859-1"),
            "twice.yaml",
            "--verbose");
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith(
            "note: twice.yaml:1:1: `Größe` appears on line 1 and again on line 2: the last one"
                + " counts\n");
  }

  @Test
  void theExitCodeIsThatOfTheCommand() throws IOException, InterruptedException {
    Session.withFaultyApi(folder);
    assertThat(finish(start(Map.of(), List.of(), "api.yaml"))).isEqualTo(1);
    assertThat(finish(start(Map.of(), List.of(), "--version"))).isZero();
  }

  @Test
  void theLauncherSaysWhetherSomebodyReads() throws IOException {
    Session.withFaultyApi(folder);
    Process plain = start(Map.of("TERM", "xterm"), List.of(), "api.yaml");
    assertThat(new String(plain.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(Session.FOUND);
    Process painted =
        start(Map.of("TERM", "xterm", "CFN_401_AUDIT_TERMINAL", "1"), List.of(), "api.yaml");
    assertThat(new String(painted.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("\u001b[");
  }

  @Test
  void onlyWhatIsNeededIsLoaded() throws IOException {
    Session.withFaultyApi(folder);
    Process process = start(Map.of(), List.of("-Xlog:class+load"), "api.yaml");
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains(".report.text.TextReport ", "error[preflight-protected]")
        .doesNotContain(
            " picocli.", " java.sql.", ".report.sarif.SarifReport ", ".report.json.JsonReport ")
        .doesNotContain(".report.text.AccessTable ", ".report.text.RuleText ");
  }

  @Test
  void aPipeThatIsClosedPrintsNoTrace() throws IOException, InterruptedException {
    Session.withFaultyApi(folder);
    Process process = start(Map.of(), List.of(), "api.yaml", "-f", "sarif");
    process.getInputStream().close();
    assertThat(process.getErrorStream().readAllBytes()).isEmpty();
    assertThat(process.waitFor()).isEqualTo(1);
  }

  private static int finish(Process process) throws IOException, InterruptedException {
    try (InputStream out = process.getInputStream()) {
      out.readAllBytes();
    }
    return process.waitFor();
  }

  private Process start(Map<String, String> environment, List<String> options, String... words)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path", ""));
    command.add(Main.class.getName());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(List.of("NO_COLOR", "CFN_401_AUDIT_TERMINAL"));
    builder.environment().putAll(environment);
    return builder.start();
  }
}
