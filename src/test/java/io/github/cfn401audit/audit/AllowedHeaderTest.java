package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a preflight has to allow for the header that the authorizer reads. */
class AllowedHeaderTest {
  private static final String SHOP =
      """
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Orders:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Authorizer
        Preflight:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: OPTIONS
            AuthorizationType: NONE
            Integration:
              Type: MOCK
              RequestTemplates: { application/json: "{statusCode: 200}" }
              IntegrationResponses:
                - StatusCode: "200"
                  ResponseParameters:
                    method.response.header.Access-Control-Allow-Origin: "'*'"
                    method.response.header.Access-Control-Allow-Headers: "'ALLOWED'"
            MethodResponses:
              - StatusCode: "200"
                ResponseParameters:
                  method.response.header.Access-Control-Allow-Origin: true
                  method.response.header.Access-Control-Allow-Headers: true
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: [Orders, Preflight]
          Properties: { RestApiId: !Ref Api, StageName: prod }
        Authorizer:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: shop
            IdentitySource: method.request.header.HEADER
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            ProviderARNs: [!GetAtt Pool.Arn]
        Pool: { Type: AWS::Cognito::UserPool }
        App: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
      """;

  @TempDir Path folder;

  private List<String> findings(String header, String allowed) {
    return new Audited(folder)
        .file("shop.yaml", SHOP.replace("HEADER", header).replace("ALLOWED", allowed))
        .findings();
  }

  @Test
  void aStarCoversAnyHeaderButAuthorization() {
    assertThat(findings("X-Id-Token", "*")).noneMatch(line -> line.contains("cors-header"));
    assertThat(findings("Authorization", "*"))
        .contains("note cors-header-not-allowed at Preflight");
  }

  @Test
  void anotherHeaderIsNotAllowedByTheUsualOne() {
    assertThat(findings("X-Id-Token", "Authorization"))
        .contains("warning cors-header-not-allowed at Preflight");
  }
}
