package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code postman check}: its files, its formats, and how it ends. */
class PostmanCommandTest {
  private static final String API =
      """
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Pool: { Type: AWS::Cognito::UserPool }
        Web:
          Type: AWS::Cognito::UserPoolClient
          Properties:
            UserPoolId: !Ref Pool
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [code]
            AllowedOAuthScopes: [openid]
            CallbackURLs: [https://shop.example.org/cb]
        Desk:
          Type: AWS::Cognito::UserPoolClient
          Properties:
            UserPoolId: !Ref Pool
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [code]
            AllowedOAuthScopes: [openid]
            CallbackURLs: [https://desk.example.org/cb]
        Users:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: users
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
        List:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Users
            AuthorizationScopes: [openid]
      """;
  private static final String COLLECTION =
      """
      { "info": { "name": "shop" },
        "auth": { "type": "oauth2", "oauth2": [
          { "key": "grant_type", "value": "authorization_code" },
          { "key": "clientId", "value": "{{client}}" },
          { "key": "clientSecret", "value": "s3cr3t" },
          { "key": "redirect_uri", "value": "{{callback}}" } ] },
        "item": [ { "name": "a folder", "item": [
          { "name": "list", "request": { "method": "GET", "url": { "raw": "{{base}}/" } } } ] } ] }
      """;

  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void write() {
    session = Session.in(folder);
    session.write("api.yaml", API);
    session.write("shop.json", COLLECTION);
  }

  @Test
  void whatFailsForEveryClientThatMayBeMeantIsAnError() {
    assertThat(session.run("postman", "check", "shop.json", "api.yaml")).isEqualTo(1);
    assertThat(session.out())
        .startsWith(
            "error[postman-secret-superfluous]: each of Web and Desk has no secret, and the"
                + " collection sends one\n   --> shop.json:5:39\n")
        .doesNotContain("s3cr3t", "postman-callback-unlisted");
    assertThat(session.err()).isEmpty();
  }

  @Test
  void anEnvironmentSaysWhatAVariableIsAndAnIdSaysWhichClient() {
    session.write(
        "env.json",
        """
        { "values": [ { "key": "client", "value": "id-of-web", "enabled": true },
                      { "key": "callback", "value": "https://desk.example.org/cb" } ] }
        """);
    String[] words = {"postman", "check", "shop.json", "api.yaml", "-e", "env.json"};
    session.run(words);
    assertThat(session.out()).doesNotContain("postman-callback-unlisted");
    session.run(
        "postman", "check", "shop.json", "api.yaml", "-e", "env.json", "--client", "Web=id-of-web");
    assertThat(session.out())
        .contains(
            "error[postman-callback-unlisted]: the callback https://desk.example.org/cb is not one"
                + " of CallbackURLs of Web\n");
  }

  @Test
  void findingsAreInJsonAndSarifWithTheirPlaceInTheCollection() {
    assertThat(session.run("postman", "check", "shop.json", "api.yaml", "-f", "json")).isEqualTo(1);
    assertThat(session.out())
        .contains("\"ruleId\": \"postman-secret-superfluous\"", "\"file\": \"shop.json\"")
        .contains("\"line\": 5", "\"column\": 39")
        .doesNotContain("s3cr3t");
    session.run("postman", "check", "shop.json", "api.yaml", "-f", "sarif");
    assertThat(session.out())
        .contains("\"uri\": \"shop.json\"", "\"startLine\": 5")
        .doesNotContain("s3cr3t");
  }

  @Test
  void aCollectionOfAnotherApiIsSilentAndSaysSo() {
    session.write("other.json", COLLECTION.replace("{{base}}", "https://api.example.com"));
    assertThat(session.run("postman", "check", "other.json", "api.yaml")).isZero();
    assertThat(session.err())
        .isEqualTo("no request of other.json goes to a method of these templates\n");
    assertThat(session.run("postman", "check", "shop.json", "api.yaml", "--fail-on", "never"))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "check missing.json api.yaml, cannot find `missing.json`",
    "check api.yaml api.yaml, `api.yaml` is not a Postman collection",
    "check, postman takes `check`",
    "chek shop.json api.yaml, postman takes `check`",
    "check shop.json api.yaml --client Wb=x, did you mean `Web`?",
  })
  void aWrongWordIsExplained(String words, String complaint) {
    assertThat(session.run(("postman " + words).split(" ", -1))).isEqualTo(2);
    assertThat(session.err()).contains(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{",
        "[]",
        "{\"item\":[{\"request\":1},{\"item\":1},2]}",
        "{\"item\":[],\"auth\":[]}"
      })
  void oddCollectionsGiveAnAnswer(String text) {
    session.write("odd.json", text);
    assertThat(session.run("postman", "check", "odd.json", "api.yaml")).isIn(0, 2);
    assertThat(session.err()).doesNotContain("internal error");
  }
}
