package io.github.cfn401audit.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.audit.Faulty;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a CDK app acknowledged, as aws-cdk-lib 2.263.0 and 2.276.0 leave it in an assembly. */
class AcknowledgedRuleTest {
  private static final String FOUND = "error openid-scope-missing at Web";

  @TempDir Path folder = Path.of("");
  private Silenced app = new Silenced(folder);

  @BeforeEach
  void begin() throws IOException {
    app = new Silenced(folder).file("cdk.out/cdk.out", "{\"version\":\"55.0.0\"}");
    app.file("cdk.out/Shop.template.yaml", Faulty.OPENID);
    app.file(
        "cdk.out/manifest.json",
        """
        {"version": "55.0.0", "artifacts": {"Shop": {
          "type": "aws:cloudformation:stack",
          "displayName": "Shop",
          "additionalMetadataFile": "Shop.metadata.json",
          "properties": {"templateFile": "Shop.template.yaml"}}}}
        """);
  }

  private void acknowledged(String path, String data) throws IOException {
    app.file(
        "cdk.out/Shop.metadata.json",
        """
        {
          "/Shop/Pool/Resource": [{"type": "aws:cdk:logicalId", "data": "Pool"}],
          "/Shop/Pool/Web/Resource": [{"type": "aws:cdk:logicalId", "data": "Web"}],
          "/Shop/Api/Default/GET/Resource": [{"type": "aws:cdk:logicalId", "data": "List"}],
          "/Shop/Api/Default/POST/Resource": [{"type": "aws:cdk:logicalId", "data": "Place"}],
          "%s": [
            {"type": "aws:cdk:acknowledged-rules", "data": {"Annotation::other": "else"}},
            {"type": "aws:cdk:acknowledged-rules", "data": %s,
             "trace": ["    at app (app.ts:9:28)"]}
          ]
        }
        """
            .formatted(path, data));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/Shop", "/Shop/Pool", "/Shop/Pool/Web", "/Shop/Api", "/Shop/Api/Default"})
  void itGoesForTheConstructAndAllBelowIt(String path) throws IOException {
    acknowledged(path, "{\"cfn-401-audit::openid-scope-missing\": \"a page of its own\"}");
    assertThat(app.findings()).isEmpty();
    assertThat(app.suppressed()).containsExactly("openid-scope-missing at Web: a page of its own");
    assertThat(app.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Shop/Pool/Web/Other",
        "/Shop/Pool/We",
        "/Shop/Po",
        "/Other",
        "/Shop/Api/Default/GET"
      })
  void itGoesForNothingElse(String path) throws IOException {
    acknowledged(path, "{\"cfn-401-audit::openid-scope-missing\": \"why\"}");
    assertThat(app.findings()).containsExactly(FOUND);
    assertThat(app.problems())
        .hasSize(1)
        .allMatch(line -> line.startsWith("cdk.out/Shop.metadata.json:8:53 the suppression of"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"other-tool::openid-scope-missing\": \"why\"}",
        "{\"Annotation::openid-scope-missing\": \"why\"}",
        "{\"openid-scope-missing\": \"why\"}"
      })
  void whatIsAcknowledgedOfAnotherToolIsNotOurs(String data) throws IOException {
    acknowledged("/Shop", data);
    assertThat(app.findings()).containsExactly(FOUND);
    assertThat(app.problems()).isEmpty();
  }

  @Test
  void aMistakeIsSaidWithItsPlace() throws IOException {
    acknowledged("/Shop", "{\"cfn-401-audit::openid-scope-mising\": \"why\"}");
    assertThat(app.problems())
        .containsExactly(
            "cdk.out/Shop.metadata.json:8:53 `openid-scope-mising` is not a rule: did you mean"
                + " `openid-scope-missing`?");
    acknowledged("/Shop", "{\"cfn-401-audit::openid-scope-missing\": \"\"}");
    assertThat(app.problems())
        .containsExactly("cdk.out/Shop.metadata.json:8:53 a suppression has no `reason`");
    assertThat(app.findings()).containsExactly(FOUND);
  }

  @Test
  void anotherAppWithTheSamePathsIsNotMeant() throws IOException {
    acknowledged("/Shop", "{\"cfn-401-audit::openid-scope-missing\": \"why\"}");
    app.file(
        "second/Shop.template.yaml",
        Faulty.OPENID.replace(
            "  Web:\n", "  Web:\n    Metadata: { \"aws:cdk:path\": Shop/Pool/Web }\n"));
    assertThat(app.findings()).containsExactly(FOUND);
    assertThat(app.suppressed()).hasSize(1);
  }
}
