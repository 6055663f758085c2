package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit beside the version that is deployed. */
class PreviousOptionTest {
  private static final String CURED =
      Session.FAULTY.replace("HttpMethod: OPTIONS", "HttpMethod: GET");

  @TempDir private Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void writeTemplates() {
    session = Session.withFaultyApi(folder);
    session.write("api.yaml", CURED);
    session.write("deployed.yaml", Session.FAULTY);
  }

  @Test
  void aChangeThatNoDeploymentCopiesIsAWarning() {
    assertThat(session.run("api.yaml", "--previous", "deployed.yaml")).isZero();
    assertThat(session.out())
        .isEqualTo(
            """
            warning[deployment-stale]: stage prod of Api will serve the old version: GET / is new, with 1 more change, and no new Deployment copies these changes
               --> api.yaml:24:3
                |
             24 |   Deployment:
                |   ^^^^^^^^^^ has the logical id that it had before, so CloudFormation takes no new copy of the API
                |
            why
              1. Preflight  api.yaml:16   GET / is new
              2. Api        api.yaml:5    OPTIONS / is gone
            help: give the Deployment another logical id whenever the API changes, and point the Stage at it
            more: cfn-401-audit explain deployment-stale

            Api, stage prod: 1 method takes the ID token (not the access token) of Pool in the header Authorization
              Client gets one by SDK sign-in (SRP)        more: cfn-401-audit access

            0 errors, 1 warning
            methods: 1 reachable
            """);
  }

  @Test
  void theSameVersionHasNothingStale() {
    session.write("deployed.yaml", CURED);
    session.run("api.yaml", "--previous", "deployed.yaml");
    assertThat(session.out()).contains("\n0 errors, 0 warnings\n");
  }

  @Test
  void levelsAndFailOnCountForIt() {
    assertThat(
            session.run("api.yaml", "--previous", "deployed.yaml", "--level", "deployment=error"))
        .isEqualTo(1);
    assertThat(
            session.run(
                "api.yaml", "--previous", "deployed.yaml", "--level", "deployment-stale=off"))
        .isZero();
    assertThat(session.out()).contains("\n0 errors, 0 warnings\n");
  }

  @Test
  void aPreviousVersionThatIsNotThereIsReportedAndTheAuditGoesOn() {
    assertThat(session.run("api.yaml", "--previous", "gone")).isEqualTo(2);
    assertThat(session.err()).contains("gone", "no template found in --previous `gone`");
    assertThat(session.out()).contains("\n0 errors, 0 warnings\n");
  }

  @Test
  void theFilesOfThePreviousVersionAreNeverOverwritten() {
    assertThat(session.run("api.yaml", "--previous", "deployed.yaml", "-f", "json=deployed.yaml"))
        .isEqualTo(2);
    assertThat(session.err()).contains("deployed.yaml");
  }
}
