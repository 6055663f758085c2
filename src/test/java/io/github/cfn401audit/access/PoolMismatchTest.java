package io.github.cfn401audit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.Modelled;
import io.github.cfn401audit.model.resource.UserPoolClient;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pools an authorizer may trust by mistake, and when that is certain. */
class PoolMismatchTest {
  private static final String ELSEWHERE =
      "arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_A";

  private static Model model(String trusted, String second, String kind, String more) {
    return Modelled.of(
        """
        Parameters:
          Arn: { Type: String }
          Arns: { Type: CommaDelimitedList }
          PoolId: { Type: String }
        Resources:
          Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
          Authorizer:
            Type: AWS::ApiGateway::Authorizer
            Properties: { RestApiId: !Ref Api, Type: COGNITO_USER_POOLS, ProviderARNs: TRUSTED }
          Second:
            Type: AWS::ApiGateway::Authorizer
            Properties: { RestApiId: !Ref Api, Type: COGNITO_USER_POOLS, ProviderARNs: OTHERS }
          Pool: { Type: AWS::Cognito::UserPool }
          Empty: { Type: AWS::Cognito::UserPool }
          Staff: { Type: AWS::Cognito::UserPool }
          Web: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Staff } }
          App: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Staff } }
        """
                .replace("TRUSTED", list(trusted))
                .replace("OTHERS", list(second))
            + switch (kind) {
              case "client" -> client("!Ref Pool");
              case "possible client" -> client("!Ref PoolId");
              case "HTTP API" -> HTTP_API;
              default -> more;
            });
  }

  private static final String HTTP_API =
      """
        Jwt:
          Type: AWS::ApiGatewayV2::Authorizer
          Properties:
            ApiId: a
            AuthorizerType: JWT
            JwtConfiguration:
              Audience: [!Ref App]
              Issuer: !Sub 'https://cognito-idp.${AWS::Region}.amazonaws.com/${Staff}'
      """;

  private static String client(String pool) {
    return "  Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: %s } }%n"
        .formatted(pool);
  }

  /** {@code Pool Arn} as the ARN of one and the parameter of the other. */
  private static String list(String pools) {
    return pools.equals("Arns")
        ? "!Ref Arns"
        : "["
            + String.join(
                ", ",
                Arrays.stream(pools.split(" ", -1))
                    .map(
                        pool ->
                            switch (pool) {
                              case "Arn" -> "!Ref Arn";
                              case "Elsewhere" -> ELSEWHERE;
                              case "Id" -> "!Ref Pool";
                              default -> "!GetAtt " + pool + ".Arn";
                            })
                    .toList())
            + "]";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pool           | Empty          |                 | certain Staff [App, Web]
          Pool Empty     | Empty          |                 | certain Staff [App, Web]
          Elsewhere      | Empty          |                 | possible Staff [App, Web]
          Pool Elsewhere | Empty          |                 | possible Staff [App, Web]
          Elsewhere      | Elsewhere      |                 | possible Staff [App, Web]
          Pool           | Elsewhere      |                 | none
          Pool           | Empty          | client          | none
          Pool           | Empty          | possible client | none
          Pool           | Empty          | HTTP API        | none
          Pool           | Staff          |                 | none
          Pool           | Empty Staff    |                 | none
          Pool           | Arn            |                 | none
          Pool           | Arns           |                 | none
          Pool Staff     | Empty          |                 | none
          Elsewhere      | Staff          |                 | none
          Elsewhere      | Arn            |                 | none
          Arn            | Empty          |                 | none
          Pool Arn       | Empty          |                 | none
          Arns           | Empty          |                 | none
          Id             | Empty          |                 | none
          Pool Id        | Empty          |                 | none
          """)
  void whetherThePoolsOfAnAuthorizerAreMistaken(
      String trusted, String second, @Nullable String more, String mismatch) {
    Model model = model(trusted, second, more == null ? "" : more, "");
    Access access = Access.of(model);
    assertThat(
            model.authorizers().stream()
                .filter(authorizer -> authorizer.name().equals("Authorizer"))
                .flatMap(authorizer -> access.mismatch(authorizer).stream())
                .map(PoolMismatchTest::words)
                .findFirst()
                .orElse("none"))
        .isEqualTo(mismatch);
  }

  private static String words(PoolMismatch mismatch) {
    return (mismatch.certain() ? "certain " : "possible ")
        + mismatch.other().name()
        + " "
        + mismatch.clients().stream().map(UserPoolClient::name).sorted().toList();
  }

  /** Tokens of a pool that serves something else are not meant for this API. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          X: { Type: AWS::OpenSearchService::Domain, Properties: { CognitoOptions: { Enabled: true, UserPoolId: !Ref Staff } } } | none
          X: { Type: AWS::Cognito::IdentityPool, Properties: { CognitoIdentityProviders: [{ ClientId: !Ref Web, ProviderName: !GetAtt Staff.ProviderName }] } } | none
          X: { Type: AWS::VerifiedPermissions::IdentitySource, Properties: { Configuration: { CognitoUserPoolConfiguration: { UserPoolArn: !GetAtt Staff.Arn } } } } | none
          X: { Type: AWS::BedrockAgentCore::Gateway, Properties: { AuthorizerConfiguration: { CustomJWTAuthorizer: { AllowedClients: [!Ref App] } } } } | none
          X: { Type: AWS::BedrockAgentCore::Runtime, Properties: { AuthorizerConfiguration: { CustomJWTAuthorizer: { DiscoveryUrl: !Sub "${Staff.ProviderURL}/.well-known/openid-configuration" } } } } | none
          X: { Type: AWS::CloudFront::Function, Properties: { FunctionCode: !Sub "const client = '${App}'" } } | none
          X: { Type: AWS::Lambda::Function, Properties: { Code: { ZipFile: !Sub "const pool = '${Staff}'" } } } | none
          X: { Type: AWS::Amplify::App, Properties: { EnvironmentVariables: [{ Name: CLIENT, Value: !Ref Web }] } } | none
          X: { Type: AWS::SSM::Parameter, Properties: { Name: /web/client, Type: String, Value: !Ref Web } } | none
          X: { Type: Custom::CDKBucketDeployment, Properties: { SourceMarkers: [{ client: !Ref Web }] } } | none
          X: { Type: AWS::Lambda::Permission, Properties: { SourceArn: !GetAtt Staff.Arn } }        | certain Staff [App, Web]
          X: { Type: AWS::IAM::Policy, Properties: { PolicyDocument: { Statement: { Effect: Allow, Action: cognito-idp:AdminGetUser, Resource: !GetAtt Staff.Arn } } } } | certain Staff [App, Web]
          X: { Type: AWS::WAFv2::WebACLAssociation, Properties: { ResourceArn: !GetAtt Staff.Arn } } | certain Staff [App, Web]
          X: { Type: AWS::Cognito::UserPoolGroup, Properties: { UserPoolId: !Ref Staff } }           | certain Staff [App, Web]
          X: { Type: AWS::Lambda::Function, Properties: { Environment: { Variables: { POOL: !Ref Empty } } } } | certain Staff [App, Web]
          """)
  void aPoolThatServesSomethingElseIsNotTheOneThatIsMeant(String resource, String mismatch) {
    assertThat(mismatch("  " + resource + "\n")).isEqualTo(mismatch);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Ref Web                                              | none
          !GetAtt Staff.ProviderURL                             | none
          !Sub 'https://example.org/?client=${App}'             | none
          !Ref Empty                                            | certain Staff [App, Web]
          """)
  void anOutputHandsItToAFrontEnd(String value, String mismatch) {
    assertThat(mismatch("Outputs:\n  Out: { Value: " + value + " }\n")).isEqualTo(mismatch);
  }

  private static String mismatch(String more) {
    Access access = Access.of(model("Pool", "Empty", "", more));
    return access.model().authorizers().stream()
        .filter(authorizer -> authorizer.name().equals("Authorizer"))
        .flatMap(authorizer -> access.mismatch(authorizer).stream())
        .map(PoolMismatchTest::words)
        .findFirst()
        .orElse("none");
  }
}
