package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of methods whose authorizer trusts no pool at all. */
class MalformedProviderTest {
  @Test
  void anAuthorizerWithoutExpressionMatchesNoAudience(@TempDir Path folder) throws IOException {
    assertThat(
            new Audited(folder)
                .file(
                    "api.yaml",
                    """
                    Resources:
                      Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
                      Users:
                        Type: AWS::ApiGateway::Authorizer
                        Properties:
                          Name: users
                          RestApiId: !Ref Api
                          Type: COGNITO_USER_POOLS
                          IdentitySource: method.request.header.Authorization
                          ProviderARNs:
                            - arn:aws:cognito-idp:eu-west-1:111122223333:userpool/us-east-1_aBc
                      Add:
                        Type: AWS::ApiGateway::Method
                        Properties:
                          RestApiId: !Ref Api
                          ResourceId: !GetAtt Api.RootResourceId
                          HttpMethod: POST
                          AuthorizationType: COGNITO_USER_POOLS
                          AuthorizerId: !Ref Users
                          AuthorizationScopes: [orders/write]
                      Deployment:
                        Type: AWS::ApiGateway::Deployment
                        DependsOn: Add
                        Properties: { RestApiId: !Ref Api, StageName: prod }
                    """)
                .findings())
        .containsExactly("error provider-arn-malformed at Users");
  }
}
