package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code postman generate}: what it writes passes {@code postman check}. */
class GenerateCommandTest {
  private static final String API =
      """
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Pool: { Type: AWS::Cognito::UserPool }
        Domain: { Type: AWS::Cognito::UserPoolDomain, Properties: { UserPoolId: !Ref Pool, Domain: shop } }
        Server: { Type: AWS::Cognito::UserPoolResourceServer, Properties: { UserPoolId: !Ref Pool, Identifier: orders, Name: orders, Scopes: [{ ScopeName: read, ScopeDescription: read }] } }
        Web:
          Type: AWS::Cognito::UserPoolClient
          Properties:
            UserPoolId: !Ref Pool
            ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [code]
            AllowedOAuthScopes: [openid, !Sub "${Server}/read"]
            CallbackURLs: [https://shop.example.org/cb]
            SupportedIdentityProviders: [COGNITO]
        Users:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: users
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
        Order: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: "{id}" } }
        List: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: COGNITO_USER_POOLS, AuthorizerId: !Ref Users } }
        Show: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !Ref Order, HttpMethod: ANY, AuthorizationType: COGNITO_USER_POOLS, AuthorizerId: !Ref Users, AuthorizationScopes: [orders/read] } }
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void whatIsGeneratedPassesTheCheck() {
    Session session = Session.in(folder);
    session.write("api.yaml", API);
    assertThat(session.run("postman", "generate", "api.yaml", "-o", "shop.json")).isZero();
    assertThat(session.out() + session.err()).isEmpty();
    assertThat(folder.resolve("shop.environment.json")).exists();
    assertThat(
            session.run("postman", "check", "shop.json", "api.yaml", "-e", "shop.environment.json"))
        .isZero();
    assertThat(session.out()).contains("0 errors, 0 warnings");
    assertThat(session.err()).isEmpty();
  }

  @Test
  void anIdTokenIsWrittenIntoTheHeaderAndAnAccessTokenIsSentByPostman() throws IOException {
    Session session = Session.in(folder);
    session.write("api.yaml", API);
    session.run("postman", "generate", "api.yaml", "-o", "shop.json");
    String collection = Files.readString(folder.resolve("shop.json"));
    assertThat(collection)
        .contains("\"value\": \"{{Web_id_token}}\"", "\"raw\": \"{{Api_url}}/:id\"")
        .contains("\"value\": \"openid\"", "\"value\": \"orders/read\"")
        .contains("\"value\": \"https://{{Pool_domain}}/oauth2/token\"");
    assertThat(Files.readString(folder.resolve("shop.environment.json")))
        .contains("\"key\": \"Api_url\"", "\"key\": \"Web_client_id\"", "\"key\": \"Pool_domain\"")
        .doesNotContain("Web_client_secret");
    session.run("postman", "generate", "api.yaml");
    assertThat(session.out()).isEqualTo(collection);
  }

  @Test
  void anUnknownClientIsNamed() {
    Session session = Session.in(folder);
    session.write("api.yaml", API);
    assertThat(session.run("postman", "generate", "api.yaml", "--client", "Wb")).isEqualTo(2);
    assertThat(session.err()).contains("declare no app client `Wb`: did you mean `Web`?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders-yaml", "parcels-yaml", "tickets-sam"})
  void theCollectionOfEachSamplePassesTheCheck(String sample) {
    Session session = Session.in(folder);
    String templates = Path.of("samples", sample).toAbsolutePath().toString();
    session.run("postman", "generate", templates, "-o", "shop.json");
    session.run("postman", "check", "shop.json", templates, "-f", "json");
    assertThat(session.out()).contains("\"errors\": 0", "\"warnings\": 0");
    assertThat(session.err()).doesNotContain("no request of");
  }
}
