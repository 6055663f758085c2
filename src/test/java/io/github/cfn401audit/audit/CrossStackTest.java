package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a link between stacks proves, and what it leaves open. */
class CrossStackTest {
  @TempDir Path folder = Path.of("");
  private Audited shop = new Audited(folder);

  @BeforeEach
  void begin() {
    shop = new Audited(folder);
  }

  private Audited web(String arn) throws IOException {
    return shop.file(
        "web.yaml",
        """
        Parameters: { Env: { Type: String } }
        Resources:
          Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
          Users:
            Type: AWS::ApiGateway::Authorizer
            Properties:
              Name: users
              RestApiId: !Ref Api
              Type: COGNITO_USER_POOLS
              IdentitySource: method.request.header.Authorization
              ProviderARNs: [%s]
          Orders:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !GetAtt Api.RootResourceId
              HttpMethod: GET
              AuthorizationType: COGNITO_USER_POOLS
              AuthorizerId: !Ref Users
              AuthorizationScopes: [email]
          Deployment:
            Type: AWS::ApiGateway::Deployment
            DependsOn: Orders
            Properties: { RestApiId: !Ref Api, StageName: prod }
        """
            .formatted(arn));
  }

  /** A pool whose only client signs in by the SDK, which gives no scope of the method. */
  private Audited auth(String condition, String sections) throws IOException {
    return shop.file(
        "auth.yaml",
        """
        Parameters: { Stage: { Type: String, AllowedValues: [test, live] } }
        Conditions:
          IsLive: !Equals [!Ref Stage, live]
          IsAny: !Equals [a, a]
        Resources:
          Client:
            Type: AWS::Cognito::UserPoolClient
            Condition: %s
            Properties: { UserPoolId: !Ref Pool }
        """
                .formatted(condition)
            + sections);
  }

  private static final String EXPORT =
      """
        Pool: { Type: AWS::Cognito::UserPool }
      Outputs: { Arn: { Value: !GetAtt Pool.Arn, Export: { Name: test-pool } } }
      """;

  @Test
  void aCertainLinkProvesTheError() throws IOException {
    auth("IsAny", EXPORT);
    web("!ImportValue test-pool");
    assertThat(shop.findings()).containsExactly("error sdk-sign-in-lacks-scope at Orders");
    assertThat(shop.verdicts()).containsExactly("GET / is unreachable");
  }

  @Test
  void aPossibleLinkMakesNoError() throws IOException {
    auth("IsAny", EXPORT);
    web("!ImportValue { 'Fn::Sub': '${Env}-pool' }");
    assertThat(shop.findings()).isEmpty();
    assertThat(shop.verdicts()).containsExactly("GET / is undecided");
    shop.give("Env", "test");
    assertThat(shop.findings()).containsExactly("error sdk-sign-in-lacks-scope at Orders");
  }

  /** The import fails where the export is not there, so nothing is deployed there. */
  @Test
  void aScenarioWithoutTheExportThatIsImportedIsNotDeployed() throws IOException {
    auth(
        "IsLive",
        """
          Pool: { Type: AWS::Cognito::UserPool, Condition: IsLive }
        Outputs:
          Arn: { Condition: IsLive, Value: !GetAtt Pool.Arn, Export: { Name: test-pool } }
        """);
    web("!ImportValue test-pool");
    assertThat(shop.verdicts()).containsExactly("GET / is unreachable");
    assertThat(shop.findings()).containsExactly("error sdk-sign-in-lacks-scope at Orders");
  }

  @Test
  void aScenarioWithoutTheSsmParameterThatIsReadIsNotDeployed() throws IOException {
    auth(
        "IsLive",
        """
          Pool: { Type: AWS::Cognito::UserPool, Condition: IsLive }
          Stored:
            Type: AWS::SSM::Parameter
            Condition: IsLive
            Properties: { Name: /pool, Type: String, Value: !GetAtt Pool.Arn }
        """);
    web("'{{resolve:ssm:/pool}}'");
    assertThat(shop.verdicts()).containsExactly("GET / is unreachable");
  }

  /** A nested stack that is told nothing of the pool can make no client of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                   | {}                                                 | unreachable
          { Size: 2, Name: shop }              | {}                                                 | unreachable
          { Topic: !Ref Topic }                | {}                                                 | unreachable
          { Pool: !Ref Pool }                  | {}                                                 | undecided
          { Pool: !Sub "x-${Pool.Arn}" }       | {}                                                 | undecided
          { Client: !Ref Client }              | {}                                                 | undecided
          { Env: !Ref Stage }                  | {}                                                 | undecided
          { Pool: eu-west-1_Ab12 }             | {}                                                 | undecided
          { A: !GetAtt Other.Outputs.A }       | {}                                                 | undecided
          !If [IsLive, { Pool: !Ref Pool }, {}] | {}                                                | undecided
          {}                                   | { Out: { Value: !Ref Pool, Export: { Name: a } } } | undecided
          {}                                   | { Out: { Value: !Ref Pool } }                      | unreachable
          """)
  void anUnreadNestedStackTouchesOnlyWhatItIsTold(String parameters, String outputs, String verdict)
      throws IOException {
    auth(
        "IsAny",
        """
          Pool: { Type: AWS::Cognito::UserPool }
          Topic: { Type: AWS::SNS::Topic }
          Other: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: gone.yaml } }
          Nested:
            Type: AWS::CloudFormation::Stack
            Properties: { TemplateURL: !Sub "https://${Stage}/gone.yaml", Parameters: %s }
          Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
          Users:
            Type: AWS::ApiGateway::Authorizer
            Properties: { RestApiId: !Ref Api, Type: COGNITO_USER_POOLS, ProviderARNs: [!GetAtt Pool.Arn] }
          Orders:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !GetAtt Api.RootResourceId
              HttpMethod: GET
              AuthorizationType: COGNITO_USER_POOLS
              AuthorizerId: !Ref Users
              AuthorizationScopes: [email]
        Outputs: %s
        """
            .formatted(parameters, outputs));
    assertThat(shop.verdicts()).allMatch(line -> line.startsWith("GET / is " + verdict));
  }

  @Test
  void anExportAndAnSsmParameterThatNothingReadsLeaveRoomForOthers() throws IOException {
    auth(
        "IsAny",
        EXPORT.replace(
            "Outputs",
            "  Stored:\n    Type: AWS::SSM::Parameter\n    Properties: { Name: /pool, Type: String, Value: !Ref Pool }\nOutputs"));
    web("!ImportValue test-pool");
    assertThat(shop.findings()).containsExactly("warning sdk-sign-in-lacks-scope at Orders");
    shop.file(
        "reader.yaml",
        """
        Resources:
          F:
            Type: AWS::Lambda::Function
            Properties: { Environment: { Variables: { POOL: '{{resolve:ssm:/pool}}' } } }
        """);
    assertThat(shop.findings()).containsExactly("error sdk-sign-in-lacks-scope at Orders");
  }
}
