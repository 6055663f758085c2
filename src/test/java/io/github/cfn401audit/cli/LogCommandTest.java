package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code log}: each line is answered, and no line is repeated. */
class LogCommandTest {
  private static final String REFUSED =
      "{\"httpMethod\":\"OPTIONS\",\"resourcePath\":\"/\",\"status\":\"401\",\"ip\":\"203.0.113.9\","
          + "\"token\":\"s3cr3t\"}\n";

  @TempDir Path folder = Path.of("");

  @Test
  void aLineIsAnsweredWithoutTemplatesToo() {
    Session session = Session.in(folder);
    assertThat(session.runOn(REFUSED + "hello\n\n", "log")).isZero();
    assertThat(session.out())
        .isEqualTo(
            """
            line 1, 401, OPTIONS /: API Gateway refused the token, or found none in the header of the authorizer; the backend was not called
              do: give the token to cfn-401-audit token, which says why
            1 line says nothing about tokens or sign-in that is known here
            """);
    assertThat(session.err()).isEmpty();
  }

  @Test
  void theTemplatesSayWhatExplainsALine() {
    Session session = Session.withFaultyApi(folder);
    assertThat(
            session.runOn(
                "{\"httpMethod\":\"GET\",\"path\":\"/x\",\"status\":401}", "log", "api.yaml"))
        .isZero();
    assertThat(session.out()).contains("templates: nothing in them explains it");
    assertThat(session.runOn("has been blocked by CORS policy", "log", "api.yaml")).isZero();
    assertThat(session.out())
        .contains("  templates: error[preflight-protected]: the preflight of /");
  }

  @Test
  void aPipeWithoutLineBreaksDoesNoHarm() {
    Session session = Session.in(folder);
    assertThat(session.runOn("{\"a\":".repeat(2 << 20), "log")).isZero();
    assertThat(session.out())
        .isEqualTo("1 line says nothing about tokens or sign-in that is known here\n");
  }

  @Test
  void aTextOfALibraryLeadsToThePage() {
    Session session = Session.in(folder);
    assertThat(session.run("explain", "Token use not allowed: id. Expected: access")).isZero();
    assertThat(session.out()).startsWith("error[token-kind-refused]: ");
  }

  @Test
  void aMissingTemplateIsAMistake() {
    Session session = Session.in(folder);
    assertThat(session.runOn(REFUSED, "log", "missing.yaml")).isEqualTo(2);
  }
}
