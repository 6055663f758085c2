package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fix is tried in every scenario before it is printed. */
class FixesTest {
  private static final String ENVIRONMENT =
      """
      Parameters:
        Environment: { Type: String, AllowedValues: [test, live] }
        Scope: { Type: String, AllowedValues: [orders/read, orders/write] }
      Conditions: { IsTest: !Equals [!Ref Environment, test] }
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: [Method]
          Properties: { RestApiId: !Ref Api, StageName: prod }
        Pool: { Type: AWS::Cognito::UserPool }
        Domain:
          Type: AWS::Cognito::UserPoolDomain
          Properties: { UserPoolId: !Ref Pool, Domain: shop-sign-in }
        Server:
          Type: AWS::Cognito::UserPoolResourceServer
          Properties:
            UserPoolId: !Ref Pool
            Identifier: orders
            Name: orders
            Scopes:
              - { ScopeName: read, ScopeDescription: read orders }
              - { ScopeName: write, ScopeDescription: write orders }
        Authorizer:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: shop
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
      """;

  private static final String METHOD =
      """
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Authorizer
            AuthorizationScopes: %s
      """;

  private static final String CLIENT =
      """
        Client:
          Type: AWS::Cognito::UserPoolClient
          DependsOn: Server
          Properties:
            UserPoolId: !Ref Pool
            SupportedIdentityProviders: [COGNITO]
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [code]
            AllowedOAuthScopes: %s
            CallbackURLs: [https://shop.example.org/signed-in]
            ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
      """;

  @TempDir Path folder;
  private Audited audited;

  @BeforeEach
  void audit() {
    audited = new Audited(folder);
  }

  private List<String> fixes(String methodScopes, String clientScopes) throws IOException {
    audited.file(
        "shop.yaml", ENVIRONMENT + METHOD.formatted(methodScopes) + CLIENT.formatted(clientScopes));
    return audited.result().findings().stream()
        .flatMap(finding -> finding.fixes().stream())
        .toList();
  }

  @Test
  void anEditThatCuresOneOfTwoScenariosIsTold() throws IOException {
    assertThat(fixes("[orders/read]", "!If [IsTest, [openid], [openid, orders/read]]"))
        .containsExactly(
            "add `orders/read` to AllowedOAuthScopes of Client;"
                + " after this change the access token of Client (code flow) opens GET /");
  }

  @Test
  void anEditThatCuresBothScenariosIsTold() throws IOException {
    assertThat(fixes("[orders/read]", "!If [IsTest, [openid], [openid, orders/write]]"))
        .containsExactly(
            "add `orders/read` to AllowedOAuthScopes of Client;"
                + " after this change the access token of Client (code flow) opens GET /");
  }

  @Test
  void anEditThatCuresTheFirstOfTwoFailingScenariosOnlyIsNotTold() throws IOException {
    assertThat(fixes("[!Ref Scope]", "[openid]")).isEmpty();
    assertThat(audited.findings()).isNotEmpty();
  }

  @Test
  void textThatAParameterGivesIsNotReplacedWhereItIsRightInAnotherScenario() throws IOException {
    audited.file(
        "shop.yaml",
        ENVIRONMENT.replace("[orders/read, orders/write]", "[orders/read, 'orders:write']")
            + METHOD.formatted("[!Ref Scope]")
            + CLIENT.formatted("[openid, orders/read, orders/write]"));
    assertThat(audited.findings())
        .containsExactly("warning scope-misspelt at Method when Scope is orders:write");
    assertThat(audited.result().findings().get(0).fixes()).isEmpty();
  }

  @Test
  void noFixChangesWhatAMethodAsksForWhereNothingIsWrong() throws IOException {
    assertThat(
            fixes("!If [IsTest, !Ref AWS::NoValue, [orders/read, orders/write]]", "[orders/read]")
                .stream()
                .filter(fix -> fix.contains("AuthorizationScopes")))
        .isEmpty();
    assertThat(audited.findings()).isNotEmpty();
  }
}
