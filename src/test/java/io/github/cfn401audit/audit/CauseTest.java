package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a finding is about, whichever method it is placed at. */
class CauseTest {
  private static final String FRAME =
      """
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Pool: { Type: AWS::Cognito::UserPool }
        Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
        Users:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: users
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [PROVIDERS]
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void methodsThatAskForTheSameShareTheirCause() throws IOException {
    Finding one = only(method("First", "GET", "orders/read, orders/write"));
    Finding more =
        only(
            method("Second", "PUT", "orders/read, orders/write"),
            method("First", "GET", "orders/read, orders/write"));
    assertThat(one.resource().logicalId()).isEqualTo("First");
    assertThat(more.resource().logicalId()).isEqualTo("Second");
    assertThat(Fingerprint.of(more)).isEqualTo(Fingerprint.of(one));
  }

  @Test
  void theOrderOfTheScopesDoesNotMatter() throws IOException {
    assertThat(Fingerprint.of(only(method("First", "GET", "orders/write, orders/read"))))
        .isEqualTo(Fingerprint.of(only(method("First", "GET", "orders/read, orders/write"))));
  }

  @Test
  void methodsThatAskForOtherScopesHaveAnotherCause() throws IOException {
    assertThat(Fingerprint.of(only(method("First", "GET", "orders/read"))))
        .isNotEqualTo(Fingerprint.of(only(method("First", "GET", "orders/write"))));
  }

  @Test
  void eachWrongProviderIsACauseOfItsOwn() throws IOException {
    List<Finding> findings =
        audited(
            FRAME.replace("PROVIDERS", "'not-an-arn', !GetAtt Pool.Arn, 'nor-this'")
                + method("First", "GET", "orders/read"));
    assertThat(findings).filteredOn(CauseTest::isOfProviders).hasSize(2);
    assertThat(findings.stream().filter(CauseTest::isOfProviders).map(Fingerprint::of).distinct())
        .hasSize(2);
  }

  private static boolean isOfProviders(Finding finding) {
    return finding.rule().value().equals("provider-arn-malformed");
  }

  private Finding only(String... methods) throws IOException {
    List<Finding> findings =
        audited(FRAME.replace("PROVIDERS", "!GetAtt Pool.Arn") + String.join("", methods)).stream()
            .filter(finding -> finding.rule().value().endsWith("-scope"))
            .toList();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private List<Finding> audited(String template) throws IOException {
    return new Audited(folder).file("api.yaml", template).result().findings();
  }

  private static String method(String logicalId, String verb, String scopes) {
    return """
      ID:
        Type: AWS::ApiGateway::Method
        Properties:
          RestApiId: !Ref Api
          ResourceId: !GetAtt Api.RootResourceId
          HttpMethod: VERB
          AuthorizationType: COGNITO_USER_POOLS
          AuthorizationScopes: [SCOPES]
          AuthorizerId: !Ref Users
    """
        .replace("ID:", logicalId + ":")
        .replace("VERB", verb)
        .replace("SCOPES", scopes);
  }
}
