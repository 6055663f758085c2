package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Long chains and texts that grow are followed to a limit, and never end a run. What is known of
 * such a text still counts: one that begins with {@code bread} is no scope of an SDK sign-in.
 */
class LongWayTest {
  @TempDir Path folder;
  private Audited audited;

  @BeforeEach
  void inAFolder() {
    audited = new Audited(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!Sub '${Dough%1$d.Value}${Dough%1$d.Value}'",
        "!Join ['', [!GetAtt Dough%1$d.Value, !GetAtt Dough%1$d.Value]]"
      })
  void textThatDoublesAtEachReferenceIsCutOff(String twice) throws IOException {
    StringBuilder rising = new StringBuilder();
    for (int i = 1; i <= 60; i++) {
      rising.append(
          "  Dough%d: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: %s } }\n"
              .formatted(i, twice.formatted(i - 1)));
    }
    audited.file(
        "b.yaml",
        Bakery.with("", "AuthorizationScopes: [!GetAtt Dough60.Value]")
            + "  Dough0: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: bread } }\n"
            + rising);
    assertThat(audited.verdicts()).containsExactly("GET /bread is unreachable");
    assertThat(audited.result().findings())
        .hasSize(1)
        .extracting(Finding::message)
        .allMatch(message -> message.length() < 1_000);
  }

  @Test
  void textThatDoublesInNestedStacksIsCutOff() throws IOException {
    for (int i = 0; i < 30; i++) {
      audited.file(
          "b" + i + ".yaml",
          """
          Parameters: { Dough: { Type: String, Default: bread } }
          Resources:
            Next:
              Type: AWS::CloudFormation::Stack
              Properties: { TemplateURL: b%d.yaml, Parameters: { Dough: !Sub '${Dough}${Dough}' } }
          """
              .formatted(i + 1));
    }
    audited.file(
        "b30.yaml",
        Bakery.with(
            "Parameters: { Dough: { Type: String } }", "AuthorizationScopes: [!Ref Dough]"));
    assertThat(audited.verdicts()).containsExactly("GET /bread is unreachable");
    assertThat(audited.result().findings())
        .hasSize(1)
        .extracting(Finding::message)
        .allMatch(message -> message.length() < 1_000);
  }

  @Test
  void aChainOfReferencesInADocumentIsFollowedToItsEnd() throws IOException {
    StringBuilder chain = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      chain.append("          s%d: { $ref: '#/x-steps/s%d' }\n".formatted(i, i + 1));
    }
    audited.file(
        "b.yaml",
        """
        Resources:
          Shop:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Body:
                swagger: "2.0"
                paths: { /bread: { $ref: '#/x-steps/s0' } }
                x-steps:
                  s5000: { get: {} }
        """
            + chain);
    assertThat(audited.verdicts()).containsExactly("GET /bread is open");
  }

  @Test
  void aChainOfParentsThatNoApiHasIsNoPath() throws IOException {
    StringBuilder chain = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      chain.append(
          "  R%d: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Shop, PathPart: p, ParentId: %s } }\n"
              .formatted(i, i == 4_999 ? "!GetAtt Shop.RootResourceId" : "!Ref R" + (i + 1)));
    }
    audited.file(
        "b.yaml",
        Bakery.with("", "").replace("ResourceId: !Ref Bread", "ResourceId: !Ref R0") + chain);
    assertThat(audited.verdicts())
        .singleElement()
        .satisfies(row -> assertThat(row).startsWith("GET …/p/p/").endsWith("/p is reachable"));
  }

  @Test
  void aLongNameIsCutInMessages() throws IOException {
    String name = "B".repeat(100_000);
    audited.file("b.yaml", Bakery.with("", "AuthorizationScopes: [!Ref " + name + "]"));
    assertThat(audited.result().methods())
        .flatExtracting(row -> row.undecided())
        .extracting(OpenQuestion::cause)
        .allMatch(cause -> cause.length() < 1_000);
    audited.file("b.yaml", Bakery.with("", "AuthorizationScopes: [bread/" + name + "]"));
    assertThat(audited.result().findings())
        .hasSize(1)
        .extracting(Finding::message)
        .allMatch(message -> message.length() < 1_000);
  }
}
