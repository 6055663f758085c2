package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a scenario reaches: past references, to whatever may matter to a method. */
class ScenarioReachTest {
  private static final String HEAD =
      """
      Parameters:
        Environment: { Type: String, AllowedValues: [test, live] }
        Scope: { Type: String, AllowedValues: [orders/read, stock/read] }
        PoolId: { Type: String }
      Conditions:
        IsTest: !Equals [!Ref Environment, test]
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: [Method]
          Properties: { RestApiId: !Ref Api, StageName: prod }
        Pool: { Type: AWS::Cognito::UserPool }
        Authorizer:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: shop
            IdentitySource: method.request.header.Authorization
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            ProviderARNs: [!GetAtt Pool.Arn]
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Authorizer
      """;

  private static final String CLIENT =
      """
        Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
      """;

  private static final String OTHER_POOL =
      """
        OtherPool: { Type: AWS::Cognito::UserPool }
        OtherClient:
          Type: AWS::Cognito::UserPoolClient
          Condition: IsTest
          Properties: { UserPoolId: !Ref OtherPool }
      """;

  @TempDir Path folder;
  private Audited audited;

  @BeforeEach
  void inAFolder() {
    audited = new Audited(folder);
  }

  @Test
  void clientsOfAPoolThatNobodyTrustsMayBeThereInSomeDeploymentsOnly() throws IOException {
    audited.file("shop.yaml", HEAD + OTHER_POOL);
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET / is unreachable when IsTest is true", "GET / is undecided when IsTest is false");
    assertThat(audited.findings())
        .contains("warning pool-mismatch at Authorizer when IsTest is true");
  }

  @Test
  void poolMayBeTrustedByAnAuthorizerInSomeDeploymentsOnly() throws IOException {
    audited.file(
        "shop.yaml",
        HEAD
            + OTHER_POOL.replace("    Condition: IsTest\n", "")
            + """
              OtherAuthorizer:
                Type: AWS::ApiGateway::Authorizer
                Condition: IsTest
                Properties:
                  Name: other
                  IdentitySource: method.request.header.Authorization
                  RestApiId: !Ref PoolId
                  Type: COGNITO_USER_POOLS
                  ProviderARNs: [!GetAtt OtherPool.Arn]
            """);
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET / is undecided when IsTest is true", "GET / is unreachable when IsTest is false");
  }

  @Test
  void whatCannotBeDeployedForTheSakeOfAnythingElseIsNoScenario() throws IOException {
    audited.file(
        "shop.yaml",
        HEAD.replace("!Ref Authorizer", "!If [IsTest, !Ref Authorizer, !Ref AWS::NoValue]")
                .replace("Conditions:\n", "Conditions:\n  IsOther: !Equals [!Ref PoolId, other]\n")
            + CLIENT
            + """
              Stray: { Type: AWS::Cognito::UserPool, Condition: IsTest }
              StrayClient:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Stray
                  ExplicitAuthFlows: [!If [IsOther, ALLOW_CUSTOM_AUTH, ALLOW_USER_SRP_AUTH]]
            """);
    assertThat(audited.verdicts()).containsExactly("GET / is reachable");
  }

  @Test
  void clientOfAnUnknownPoolIsOfTheSameDeploymentAsThePool() throws IOException {
    audited.file(
        "shop.yaml",
        HEAD
            + "      AuthorizationScopes: [orders/read]\n"
            + CLIENT
            + """
              Machine:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref PoolId
                  AllowedOAuthFlows: [client_credentials]
                  AllowedOAuthScopes: [!Ref Scope]
            """);
    assertThat(audited.verdicts()).containsExactly("GET / is unreachable");
    assertThat(named("oauth-switch-off")).containsExactly("GET /");
    assertThat(audited.findings())
        .contains("error sdk-sign-in-lacks-scope at Method when Scope is stock/read");
  }

  @Test
  void clientThatIsOfAnUnknownPoolInSomeDeploymentsIsOfTheOtherInTheRest() throws IOException {
    audited.file(
        "shop.yaml",
        HEAD
            + """
              Machine:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
              OtherPool: { Type: AWS::Cognito::UserPool }
              OtherClient:
                Type: AWS::Cognito::UserPoolClient
                Properties: { UserPoolId: !If [IsTest, eu-west-1_Another, !Ref OtherPool] }
            """);
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET / is undecided when IsTest is true", "GET / is unreachable when IsTest is false");
  }

  @Test
  void domainThatIsOfAnUnknownPoolInSomeDeploymentsIsOfTheOtherInTheRest() throws IOException {
    audited.file(
        "shop.yaml",
        HEAD
            + """
              Web:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
                  ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
                  AllowedOAuthFlowsUserPoolClient: true
                  AllowedOAuthFlows: [code]
                  AllowedOAuthScopes: [openid]
              OtherPool: { Type: AWS::Cognito::UserPool }
              Domain:
                Type: AWS::Cognito::UserPoolDomain
                Properties:
                  Domain: shop
                  UserPoolId: !If [IsTest, !Join ["", [!Ref OtherPool]], !Ref PoolId]
            """);
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET / is unreachable when IsTest is true", "GET / is undecided when IsTest is false");
  }

  @Test
  void findingNamesTheMethodsOfEveryDeploymentThatHasIt() throws IOException {
    audited.file(
        "shop.yaml",
        HEAD.replace("[!GetAtt Pool.Arn]", "[]")
                .replace("  Method:\n", "  Method:\n    Condition: IsTest\n")
            + """
              LiveMethod:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !GetAtt Api.RootResourceId
                  HttpMethod: PUT
                  AuthorizationType: !If [IsTest, NONE, COGNITO_USER_POOLS]
                  AuthorizerId: !Ref Authorizer
            """);
    assertThat(named("provider-arns-empty")).containsExactly("GET /", "PUT /");
  }

  @Test
  void findingThatIsLowerInOneScenarioStillDropsForNotHoldingInAll() throws IOException {
    audited.file(
        "shop.yaml",
        HEAD.replace("Environment: {", "Size: { Type: String }\n  Environment: {")
                .replace("IsTest:", "IsSmall: !Equals [!Ref Size, small]\n  IsTest:")
            + """
                  AuthorizationScopes: [!If [IsSmall, !Ref AWS::NoValue, read]]
              Client:
                Type: AWS::Cognito::UserPoolClient
                Condition: IsTest
                Properties:
                  UserPoolId: !Ref Pool
                  ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
                  AllowedOAuthScopes: [orders/write]
            """);
    assertThat(audited.findings())
        .contains("warning no-token-accepted at Method when IsTest is true");
  }

  /** The other places that the findings of a rule name. */
  private List<String> named(String rule) {
    return audited.result().findings().stream()
        .filter(finding -> finding.rule().value().equals(rule))
        .map(Finding::also)
        .flatMap(List::stream)
        .map(ChainStep::message)
        .toList();
  }
}
