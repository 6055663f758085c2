package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts at the edge of what is known: each was once another than the sources say. */
class VerdictTest {
  private static final String API =
      """
      Parameters:
        Name: { Type: String }
        Names: { Type: CommaDelimitedList }
        PoolId: { Type: String }
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        OtherApi: { Type: AWS::ApiGateway::RestApi, Properties: { Name: stock } }
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: [Method]
          Properties: { RestApiId: !Ref Api, StageName: prod }
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Authorizer
      """;

  private static final String AUTHORIZER =
      """
        Authorizer:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: shop
            IdentitySource: method.request.header.Authorization
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            ProviderARNs: [!GetAtt Pool.Arn]
      """;

  private static final String POOL =
      """
        Pool: { Type: AWS::Cognito::UserPool }
        Domain:
          Type: AWS::Cognito::UserPoolDomain
          Properties: { UserPoolId: !Ref Pool, Domain: shop }
      """;

  private static final String MACHINE =
      """
        Client:
          Type: AWS::Cognito::UserPoolClient
          Properties:
            UserPoolId: !Ref Pool
            ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [client_credentials]
      """;

  private static final String SIGNS_IN =
      """
        Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
      """;

  @TempDir Path folder;

  @Test
  void whatAnEmptyListOfSignInFlowsLeavesOnIsNotKnown() throws IOException {
    assertThat(
            verdict(
                AUTHORIZER,
                POOL,
                """
                  Client:
                    Type: AWS::Cognito::UserPoolClient
                    Properties: { UserPoolId: !Ref Pool, ExplicitAuthFlows: [] }
                """))
        .containsExactly("GET / is undecided");
  }

  @Test
  void scopeBehindAParameterIsNotKnownToBeOneForMachines() throws IOException {
    assertThat(
            verdict(
                "      AuthorizationScopes: [!Ref Name]\n",
                AUTHORIZER,
                POOL,
                MACHINE + "      AllowedOAuthScopes: [!Ref Name]\n"))
        .containsExactly("GET / is undecided");
  }

  @Test
  void scopeWithASlashIsOneForMachinesWhateverItsServer() throws IOException {
    assertThat(
            verdict(
                "      AuthorizationScopes: [!Sub '${Name}/read']\n",
                AUTHORIZER,
                POOL,
                MACHINE + "      AllowedOAuthScopes: [!Sub '${Name}/read']\n"))
        .containsExactly("GET / is reachable");
  }

  @Test
  void noParameterGivesAMachineAStandardScope() throws IOException {
    assertThat(
            verdict(
                "      AuthorizationScopes: [openid]\n",
                AUTHORIZER,
                POOL,
                MACHINE + "      AllowedOAuthScopes: [!Ref Name]\n"))
        .containsExactly("GET / is unreachable");
  }

  @Test
  void tokenWithoutAScopeIsRefusedWhateverTheMethodAsksFor() throws IOException {
    assertThat(verdict("      AuthorizationScopes: !Ref Names\n", AUTHORIZER, POOL, MACHINE))
        .containsExactly("GET / is unreachable");
  }

  @Test
  void oneDomainWithTheClassicPagesIsEnough() throws IOException {
    assertThat(
            verdict(
                AUTHORIZER,
                POOL,
                """
                  SomeDomain:
                    Type: AWS::Cognito::UserPoolDomain
                    Properties: { UserPoolId: !Ref Name, Domain: new, ManagedLoginVersion: 2 }
                  Client:
                    Type: AWS::Cognito::UserPoolClient
                    Properties:
                      UserPoolId: !Ref Pool
                      ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
                      AllowedOAuthFlowsUserPoolClient: true
                      AllowedOAuthFlows: [code]
                      AllowedOAuthScopes: [openid]
                """))
        .containsExactly("GET / is reachable");
  }

  @Test
  void authorizerWithoutPoolsIsRefusedWhateverItsApi() throws IOException {
    assertThat(
            verdict(
                AUTHORIZER
                    .replace("RestApiId: !Ref Api", "RestApiId: !Ref Name")
                    .replace("[!GetAtt Pool.Arn]", "[]"),
                POOL,
                SIGNS_IN))
        .containsExactly("GET / is unreachable");
  }

  @Test
  void authorizerOfAnotherApiIsRefusedWhateverItsType() throws IOException {
    assertThat(
            verdict(
                AUTHORIZER
                    .replace("RestApiId: !Ref Api", "RestApiId: !Ref OtherApi")
                    .replace("Type: COGNITO_USER_POOLS", "Type: !Ref Name"),
                POOL,
                SIGNS_IN))
        .containsExactly("GET / is unreachable");
  }

  @Test
  void authorizerThatTrustsNoPoolOpensNothingWhateverItsApi() throws IOException {
    assertThat(
            verdict(
                AUTHORIZER
                    .replace("RestApiId: !Ref Api", "RestApiId: !Ref Name")
                    .replace("[!GetAtt Pool.Arn]", "[!Ref Pool]"),
                POOL,
                SIGNS_IN))
        .containsExactly("GET / is unreachable");
  }

  @Test
  void expressionThatMatchesNoClientIdRefusesUnseenClientsToo() throws IOException {
    assertThat(verdict(AUTHORIZER + "      IdentityValidationExpression: '^!$'\n", POOL))
        .containsExactly("GET / is unreachable");
  }

  @Test
  void expressionThatMatchesNoClientIdRefusesThoseOfUnknownPools() throws IOException {
    assertThat(
            verdict(
                AUTHORIZER.replace("!GetAtt Pool.Arn", "!Ref Name")
                    + "      IdentityValidationExpression: '^!$'\n",
                POOL,
                SIGNS_IN))
        .containsExactly("GET / is unreachable");
  }

  @Test
  void expressionOfOneClientLetsInAnUnknownPoolThatMayBeItsOwn() throws IOException {
    assertThat(
            verdict(
                AUTHORIZER.replace("!GetAtt Pool.Arn", "!Ref Name")
                    + "      IdentityValidationExpression: !Sub '^${Client}$'\n",
                POOL,
                SIGNS_IN))
        .containsExactly("GET / is undecided");
  }

  @Test
  void expressionOfAClientLetsItInWhereItsPoolAndTheTrustedOneAreUnknown() throws IOException {
    assertThat(
            verdict(
                AUTHORIZER.replace("!GetAtt Pool.Arn", "!Ref Name")
                    + "      IdentityValidationExpression: !Sub '^${Client}$'\n",
                SIGNS_IN.replace("!Ref Pool", "!Ref PoolId")))
        .containsExactly("GET / is undecided");
  }

  @Test
  void expressionOfAClientThatGetsNoTokenLetsNobodyIn() throws IOException {
    assertThat(
            verdict(
                AUTHORIZER.replace("!GetAtt Pool.Arn", "!Ref Name")
                    + "      IdentityValidationExpression: !Sub '^${Client}$'\n",
                MACHINE.replace("!Ref Pool", "!Ref PoolId")))
        .containsExactly("GET / is unreachable");
  }

  @Test
  void schemeOfAnotherFormLeavesItsMethodUndecided() throws IOException {
    String document =
        """
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Body:
                swagger: "2.0"
                securityDefinitions:
                  Shop:
                    type: apiKey
                    in: query
                    name: Authorization
                    x-amazon-apigateway-authtype: cognito_user_pools
                    x-amazon-apigateway-authorizer:
                      type: cognito_user_pools
                      providerARNs: [!GetAtt Pool.Arn]
                paths: { /: { get: { security: [{ Shop: [] }] } } }
        """;
    Audited audited = new Audited(folder).file("shop.yaml", document + POOL + SIGNS_IN);
    assertThat(audited.verdicts()).containsExactly("GET / is undecided");
  }

  private List<String> verdict(String... rest) throws IOException {
    return new Audited(folder).file("shop.yaml", API + String.join("", rest)).verdicts();
  }
}
