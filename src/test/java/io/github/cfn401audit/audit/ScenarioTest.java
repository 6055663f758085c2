package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conditions are reasoned about: what holds in which deployment of a template. */
class ScenarioTest {
  private static final String AROUND =
      """
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Orders:
          Type: AWS::ApiGateway::Resource
          Properties: { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: orders }
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: [Method]
          Properties: { RestApiId: !Ref Api, StageName: prod }
      """;

  private static final String METHOD =
      """
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !Ref Orders
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
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
      """;

  private static final String POOL = "  Pool: { Type: AWS::Cognito::UserPool }\n";

  private static final String CLIENT =
      """
        Client:
          Type: AWS::Cognito::UserPoolClient
          Properties: { UserPoolId: !Ref Pool }
      """;

  /** A client whose users sign in on the page of the pool. */
  private static final String CODE_CLIENT =
      """
        Client:
          Type: AWS::Cognito::UserPoolClient
          Properties:
            UserPoolId: !Ref Pool
            SupportedIdentityProviders: [COGNITO]
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [code]
            AllowedOAuthScopes: [openid]
            CallbackURLs: ["https://shop.example.org/"]
        Domain:
          Type: AWS::Cognito::UserPoolDomain
          Properties: { UserPoolId: !Ref Pool, Domain: shop }
      """;

  /** The environment is a parameter of two values, and a condition tells them apart. */
  private static final String ENVIRONMENT =
      """
      Parameters: { Environment: { Type: String, AllowedValues: [test, live] } }
      Conditions: { IsTest: !Equals [!Ref Environment, test] }
      """;

  private static final String SCOPE_OF_SDK =
      "      AuthorizationScopes: [aws.cognito.signin.user.admin]\n";

  @TempDir Path folder;
  private Audited audited;

  @BeforeEach
  void inAFolder() {
    audited = new Audited(folder);
  }

  private Audited template(String head, String... resources) throws IOException {
    return audited.file("shop.yaml", head + "Resources:\n" + AROUND + String.join("", resources));
  }

  @Test
  void conditionOnAResource() throws IOException {
    template(
        ENVIRONMENT,
        METHOD,
        AUTHORIZER,
        POOL,
        """
          Client:
            Type: AWS::Cognito::UserPoolClient
            Condition: IsTest
            Properties: { UserPoolId: !Ref Pool, ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH] }
          LiveClient:
            Type: AWS::Cognito::UserPoolClient
            Properties: { UserPoolId: !Ref Pool, ExplicitAuthFlows: [!If [IsTest, ALLOW_REFRESH_TOKEN_AUTH, ALLOW_USER_SRP_AUTH]] }
        """);
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET /orders is unreachable when IsTest is true",
            "GET /orders is reachable when IsTest is false");
    assertThat(audited.findings())
        .containsExactlyInAnyOrder(
            "warning sign-in-disabled at Client when IsTest is true",
            "warning sign-in-disabled at LiveClient when IsTest is true");
  }

  @Test
  void conditionOnTheMethodItself() throws IOException {
    template(
        ENVIRONMENT,
        METHOD.replace("    Properties:\n", "    Condition: IsTest\n    Properties:\n")
            + "      AuthorizationScopes: [orders/read]\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.verdicts()).containsExactlyInAnyOrder("GET /orders is unreachable");
    assertThat(audited.findings())
        .containsExactlyInAnyOrder("error sdk-sign-in-lacks-scope at Method");
  }

  @Test
  void conditionOnAnOutputThatNeedsTheResource() throws IOException {
    template(
        ENVIRONMENT + "Outputs: { ClientId: { Value: !Ref Client } }\n",
        METHOD,
        AUTHORIZER,
        POOL,
        CLIENT.replace("    Properties", "    Condition: IsTest\n    Properties"));
    assertThat(audited.verdicts()).containsExactlyInAnyOrder("GET /orders is reachable");
  }

  @Test
  void ifInAListEntry() throws IOException {
    template(
        ENVIRONMENT,
        METHOD
            + "      AuthorizationScopes: [!If [IsTest, orders/read, aws.cognito.signin.user.admin]]\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.findings())
        .containsExactlyInAnyOrder("warning sdk-sign-in-lacks-scope at Method when IsTest is true");
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET /orders is unreachable when IsTest is true",
            "GET /orders is reachable when IsTest is false");
  }

  @Test
  void ifAroundAWholePropertiesBlock() throws IOException {
    template(
        ENVIRONMENT,
        METHOD,
        AUTHORIZER,
        POOL,
        """
          Client:
            Type: AWS::Cognito::UserPoolClient
            Properties: !If
              - IsTest
              - { UserPoolId: !Ref Pool, ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH] }
              - { UserPoolId: !Ref Pool }
        """);
    assertThat(audited.findings())
        .containsExactlyInAnyOrder("warning sign-in-disabled at Client when IsTest is true");
  }

  @Test
  void ifInTheAuthorizationType() throws IOException {
    template(
        ENVIRONMENT,
        METHOD.replace(
            "AuthorizationType: COGNITO_USER_POOLS",
            "AuthorizationType: !If [IsTest, NONE, COGNITO_USER_POOLS]"),
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET /orders is open when IsTest is true",
            "GET /orders is reachable when IsTest is false");
  }

  @Test
  void ifInTheAuthorizerId() throws IOException {
    template(
        ENVIRONMENT,
        METHOD.replace("!Ref Authorizer", "!If [IsTest, !Ref Nowhere, !Ref Authorizer]"),
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.findings())
        .containsExactlyInAnyOrder("warning authorizer-missing at Method when IsTest is true");
  }

  @Test
  void ifInTheScopes() throws IOException {
    template(
        ENVIRONMENT,
        METHOD
            + "      AuthorizationScopes: [!If [IsTest, aws.cognito.signin.user.admin, openid]]\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET /orders is reachable when IsTest is true",
            "GET /orders is unreachable when IsTest is false");
    assertThat(audited.findings())
        .containsExactlyInAnyOrder(
            "warning sdk-sign-in-lacks-scope at Method when IsTest is false");
  }

  @Test
  void ifInTheCallbacks() throws IOException {
    template(
        ENVIRONMENT,
        METHOD,
        AUTHORIZER,
        POOL,
        """
          Domain:
            Type: AWS::Cognito::UserPoolDomain
            Properties: { Domain: shop-sign-in, UserPoolId: !Ref Pool }
          Client:
            Type: AWS::Cognito::UserPoolClient
            Properties:
              UserPoolId: !Ref Pool
              CallbackURLs: !If [IsTest, [https://shop.example.org/], !Ref AWS::NoValue]
        """);
    assertThat(audited.findings())
        .containsExactlyInAnyOrder("warning oauth-switch-off at Client when IsTest is true");
  }

  @Test
  void aListParameterGivesItsItems() throws IOException {
    template(
        "Parameters: { Scopes: { Type: CommaDelimitedList, Default: 'openid, profile' } }\n",
        METHOD + "      AuthorizationScopes: !Ref Scopes\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.findings())
        .containsExactlyInAnyOrder("warning sdk-sign-in-lacks-scope at Method");
  }

  @Test
  void noValueTakesAPropertyAway() throws IOException {
    template(
        ENVIRONMENT,
        METHOD + "      AuthorizationScopes: !If [IsTest, !Ref AWS::NoValue, [orders/read]]\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET /orders is reachable when IsTest is true",
            "GET /orders is unreachable when IsTest is false");
  }

  @Test
  void rulesExcludeAValue() throws IOException {
    template(
        ENVIRONMENT
            + """
            Rules:
              LiveOnly:
                Assertions: [{ Assert: !Not [!Equals [!Ref Environment, test]] }]
            """,
        METHOD
            + "      AuthorizationScopes: [!If [IsTest, orders/read, aws.cognito.signin.user.admin]]\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactlyInAnyOrder("GET /orders is reachable");
  }

  @Test
  void rulesContainTheValuesThatAreLeft() throws IOException {
    template(
        """
        Parameters: { Environment: { Type: String } }
        Conditions: { IsTest: !Equals [!Ref Environment, test] }
        Rules:
          Known:
            RuleCondition: !Equals [!Ref AWS::Region, !Ref AWS::Region]
            Assertions: [{ Assert: { Fn::Contains: [[dev, live], !Ref Environment] } }]
        """,
        METHOD
            + "      AuthorizationScopes: [!If [IsTest, orders/read, aws.cognito.signin.user.admin]]\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.findings()).isEmpty();
  }

  @Test
  void aMethodThatNobodyOpensInAnyScenarioIsAnErrorWhateverTheReason() throws IOException {
    template(
        ENVIRONMENT,
        METHOD + "      AuthorizationScopes: [!If [IsTest, orders/read, profile]]\n",
        AUTHORIZER,
        POOL,
        CODE_CLIENT);
    assertThat(audited.findings())
        .containsExactlyInAnyOrder(
            "error scope-undefined at Method when IsTest is true",
            "error scope-unobtainable at Method when IsTest is false");
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET /orders is unreachable when IsTest is true",
            "GET /orders is unreachable when IsTest is false");
  }

  @Test
  void aReferenceToWhatIsAbsentCannotBeDeployed() throws IOException {
    template(
        ENVIRONMENT,
        METHOD,
        AUTHORIZER.replace("    Properties:\n", "    Condition: IsTest\n    Properties:\n"),
        POOL,
        CLIENT);
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactlyInAnyOrder("GET /orders is reachable");
  }

  @Test
  void anAllowedValueIsAScenarioWithoutAnyCondition() throws IOException {
    template(
        "Parameters: { Scope: { Type: String, AllowedValues: [orders/read, aws.cognito.signin.user.admin] } }\n",
        METHOD + "      AuthorizationScopes: [!Ref Scope]\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.findings())
        .containsExactlyInAnyOrder(
            "warning sdk-sign-in-lacks-scope at Method when Scope is orders/read");
  }

  @Test
  void aMapKeyIsAScenario() throws IOException {
    template(
        """
        Parameters: { Stage: { Type: String } }
        Mappings: { Scopes: { dev: { Of: orders/read }, prod: { Of: aws.cognito.signin.user.admin } } }
        """,
        METHOD + "      AuthorizationScopes: [!FindInMap [Scopes, !Ref Stage, Of]]\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.findings())
        .containsExactlyInAnyOrder("warning sdk-sign-in-lacks-scope at Method when Stage is dev");
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET /orders is unreachable when Stage is dev",
            "GET /orders is reachable when Stage is prod");
  }

  @Test
  void aConditionOverSomethingUnknownIsFree() throws IOException {
    template(
        "Conditions: { IsTest: !Equals [!ImportValue environment, test] }\n",
        METHOD
            + "      AuthorizationScopes: [!If [IsTest, orders/read, aws.cognito.signin.user.admin]]\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.findings())
        .containsExactlyInAnyOrder("warning sdk-sign-in-lacks-scope at Method when IsTest is true");
  }

  @Test
  void oneThingHasOneValueInAllConditions() throws IOException {
    template(
        """
        Conditions:
          IsTest: !Equals [!ImportValue environment, test]
          IsLive: !Equals [!ImportValue environment, live]
          Both: !And [!Condition IsTest, !Condition IsLive]
        """,
        METHOD
            + "      AuthorizationScopes: [!If [Both, orders/read, aws.cognito.signin.user.admin]]\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.findings()).isEmpty();
    assertThat(audited.verdicts()).containsExactlyInAnyOrder("GET /orders is reachable");
  }

  @Test
  void parametersOfTwoRootsWithOneNameAndOneConstraintAreOne() throws IOException {
    audited.file(
        "auth.yaml",
        ENVIRONMENT
            + "Resources:\n"
            + POOL
            + CLIENT.replace(
                "!Ref Pool }",
                "!Ref Pool, ExplicitAuthFlows: [!If [IsTest, ALLOW_REFRESH_TOKEN_AUTH, ALLOW_USER_SRP_AUTH]] }")
            + "Outputs: { Pool: { Value: !GetAtt Pool.Arn, Export: { Name: pool } } }\n");
    template(
        ENVIRONMENT,
        METHOD.replace(
            "AuthorizationType: COGNITO_USER_POOLS",
            "AuthorizationType: !If [IsTest, NONE, COGNITO_USER_POOLS]"),
        AUTHORIZER.replace("!GetAtt Pool.Arn", "!ImportValue pool"));
    assertThat(audited.verdicts())
        .containsExactlyInAnyOrder(
            "GET /orders is open when IsTest of auth is true",
            "GET /orders is reachable when IsTest of auth is false");
  }

  @Test
  void whatTheUserGivesIsNoScenario() throws IOException {
    template(
        ENVIRONMENT,
        METHOD
            + "      AuthorizationScopes: [!If [IsTest, orders/read, aws.cognito.signin.user.admin]]\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.give("Environment", "test").findings())
        .containsExactlyInAnyOrder("error sdk-sign-in-lacks-scope at Method");
  }

  @Test
  void aMethodThatDiffersCountsAsDepending() throws IOException {
    template(
        ENVIRONMENT,
        METHOD
            + "      AuthorizationScopes: [!If [IsTest, orders/read, aws.cognito.signin.user.admin]]\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.result().methods()).hasSize(2);
    assertThat(audited.result().incomplete()).isFalse();
  }

  @Test
  void twentyIndependentConditionsInOneComponentEndIncomplete() throws IOException {
    StringBuilder head = new StringBuilder("Parameters:\n");
    StringBuilder clients = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      head.append("  P").append(i).append(": { Type: String }\n");
      clients
          .append("  C")
          .append(i)
          .append(":\n    Type: AWS::Cognito::UserPoolClient\n")
          .append("    Condition: Is")
          .append(i)
          .append("\n    Properties: { UserPoolId: !Ref Pool }\n");
    }
    head.append("Conditions:\n");
    for (int i = 0; i < 20; i++) {
      head.append("  Is").append(i).append(": !Equals [!Ref P").append(i).append(", yes]\n");
    }
    template(head.toString(), METHOD + SCOPE_OF_SDK, AUTHORIZER, POOL, CLIENT, clients.toString());
    assertThat(audited.result().incomplete()).isTrue();
    assertThat(audited.verdicts()).containsExactlyInAnyOrder("GET /orders is reachable");
  }

  @Test
  void aProofThatNeedsNoConditionStaysAnErrorWhenTheBudgetIsSpent() throws IOException {
    StringBuilder head = new StringBuilder("Parameters:\n");
    StringBuilder conditions = new StringBuilder("Conditions:\n");
    for (int i = 0; i < 20; i++) {
      head.append("  P").append(i).append(": { Type: String }\n");
      conditions.append("  Is").append(i).append(": !Equals [!Ref P").append(i).append(", yes]\n");
    }
    StringBuilder clients = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      clients
          .append("  C")
          .append(i)
          .append(":\n    Type: AWS::Cognito::UserPoolClient\n")
          .append("    Condition: Is")
          .append(i)
          .append("\n    Properties: { UserPoolId: !Ref Pool }\n");
    }
    template(
        head.toString() + conditions,
        METHOD + "      AuthorizationScopes: [orders/read]\n",
        AUTHORIZER,
        POOL,
        CLIENT,
        clients.toString());
    assertThat(audited.findings())
        .containsExactlyInAnyOrder("error sdk-sign-in-lacks-scope at Method");
  }

  @Test
  void twoHundredConditionsInAChainAreOneQuestion() throws IOException {
    StringBuilder head =
        new StringBuilder(
            ENVIRONMENT
                .replace("Conditions: { IsTest", "Conditions:\n  C0")
                .replace("] }\n", "]\n")
                .replace("[test, live] } }", "[test, live] } }"));
    for (int i = 1; i < 200; i++) {
      head.append("  C").append(i).append(": !Not [!Condition C").append(i - 1).append("]\n");
    }
    template(
        head.toString(),
        METHOD
            + "      AuthorizationScopes: [!If [C199, orders/read, aws.cognito.signin.user.admin]]\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.result().incomplete()).isFalse();
    assertThat(audited.findings())
        .containsExactlyInAnyOrder("warning sdk-sign-in-lacks-scope at Method when C0 is false");
  }

  @Test
  void whatAnotherOperandHasDecidedIsNotAsked() throws IOException {
    StringBuilder head =
        new StringBuilder(
            """
            Parameters: { P: { Type: String } }
            Conditions:
              C0: !Equals [!Ref P, first]
            """);
    for (int i = 1; i < 200; i++) {
      head.append("  C").append(i).append(": !And [!Condition C").append(i - 1);
      head.append(", !Not [!Equals [!Ref P, ").append(i).append("]]]\n");
    }
    template(
        head.toString(),
        METHOD
            + "      AuthorizationScopes: [!If [C199, orders/read, aws.cognito.signin.user.admin]]\n",
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.result().incomplete()).isFalse();
    assertThat(audited.findings())
        .containsExactlyInAnyOrder("warning sdk-sign-in-lacks-scope at Method when C0 is true");
  }

  /** The snapshot is there without the method, too, and then nothing is missing from it. */
  @Test
  void aMethodThatASnapshotOmitsCountsWhereItExists() throws IOException {
    template(
        ENVIRONMENT,
        METHOD,
        METHOD
            .replace("Method:", "Trial:")
            .replace("GET", "PUT")
            .replace("    Properties:\n", "    Condition: IsTest\n    Properties:\n"),
        AUTHORIZER,
        POOL,
        CLIENT);
    assertThat(audited.findings()).containsExactly("warning deployment-omits-method at Deployment");
  }
}
