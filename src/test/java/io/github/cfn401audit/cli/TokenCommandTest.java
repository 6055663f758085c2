package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.caller.token.Tokens;
import io.github.cfn401audit.report.Schemas;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code token}: what it asks of the user, what it prints, and how it ends. */
class TokenCommandTest {
  private static final String API =
      """
      Parameters:
        Kind: { Type: String, AllowedValues: [id, access] }
      Conditions:
        Scoped: !Equals [!Ref Kind, access]
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Pool: { Type: AWS::Cognito::UserPool }
        Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
        Users:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: users
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
        Orders: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: orders } }
        Order: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Api, ParentId: !Ref Orders, PathPart: "{id}" } }
        List: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !Ref Orders, HttpMethod: GET, AuthorizationType: COGNITO_USER_POOLS, AuthorizerId: !Ref Users } }
        Place: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !Ref Orders, HttpMethod: POST, AuthorizationType: COGNITO_USER_POOLS, AuthorizerId: !Ref Users, AuthorizationScopes: [orders/write] } }
        Show: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !Ref Order, HttpMethod: ANY, AuthorizationType: COGNITO_USER_POOLS, AuthorizerId: !Ref Users } }
        Health: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: NONE } }
        Admin: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: DELETE, AuthorizationType: AWS_IAM } }
        Vary: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !Ref Orders, HttpMethod: PUT, AuthorizationType: COGNITO_USER_POOLS, AuthorizerId: !Ref Users, AuthorizationScopes: !If [Scoped, [orders/write], !Ref AWS::NoValue] } }
      """;
  private static final String ISSUER =
      "\"iss\":\"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_ShopPool1\",";
  private static final String ID =
      Tokens.of(
          "{"
              + ISSUER
              + "\"sub\":\"0f3c2f6f\",\"aud\":\"1webclient\",\"token_use\":\"id\","
              + "\"email\":\"jane@example.org\",\"name\":\"Jane Doe\",\"exp\":1772366400}");

  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void writeTemplate() {
    session = Session.in(folder);
    session.write("api.yaml", API);
  }

  private int run(String pasted, String... words) {
    List<String> all = new ArrayList<>(List.of("token", "api.yaml"));
    all.addAll(List.of("--at", "2026-03-01T11:20:00Z"));
    all.addAll(List.of("--pool", "Pool=eu-west-1_ShopPool1"));
    all.addAll(Arrays.asList(words));
    return session.runOn(pasted, all.toArray(new String[0]));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /orders, 0, takes it",
    "get /orders, 0, takes it",
    "GET /orders/7, 0, takes it",
    "PATCH /orders/{id}, 0, takes it",
    "POST /orders, 1, answers 401 to it",
    "GET /, 0, does not look at it",
    "DELETE /, 0, does not look at it",
    "PUT /orders, 0, 'answers 401 to it, when Scoped is true'",
  })
  void theExitCodeSaysWhetherTheTokenOpensTheMethod(String method, int code, String words) {
    assertThat(run(ID, "--method", method)).as(session.out() + session.err()).isEqualTo(code);
    assertThat(session.out()).contains(words);
    assertThat(session.err()).isEmpty();
  }

  @Test
  void withoutAMethodAllAreAskedAndOneThatOpensIsEnough() {
    assertThat(run(ID)).isZero();
    assertThat(session.out())
        .contains("opens: GET /orders, ANY /orders/{id}\n")
        .contains("open to everybody: GET /\n")
        .contains("not judged: DELETE /\n")
        .contains("refused by: POST /orders\n");
    assertThat(run("hello")).isEqualTo(1);
  }

  @Test
  void aCommandNamesItsRequestItself() {
    String curl = "curl -X POST https://x.example.org/prod/orders -H 'Authorization: " + ID + "'";
    assertThat(run(curl)).isEqualTo(1);
    assertThat(session.out()).contains("POST /orders (api.yaml:").doesNotContain("GET /orders");
  }

  @Test
  void anUnknownPoolIsToldWithWhatWouldSettleIt() {
    assertThat(
            session.runOn(ID, "token", "api.yaml", "--method", "GET /orders", "--at", "1772364000"))
        .isZero();
    assertThat(session.out())
        .contains("GET /orders (api.yaml:19) may take it")
        .contains("do: if that is its id, give --pool Pool=eu-west-1_ShopPool1\n");
  }

  @Test
  void thePoolOfAnotherStageIsRefused() {
    assertThat(run(ID, "--pool", "Pool=eu-west-1_Other")).isZero();
    assertThat(
            session.runOn(
                ID, "token", "api.yaml", "--pool", "Pool=eu-west-1_Other", "--at", "1772364000"))
        .isEqualTo(1);
    assertThat(session.out()).contains("the token is of eu-west-1_ShopPool1");
  }

  @Test
  void noPartOfATokenAndNoClaimThatDoesNotDecideIsEverPrinted() {
    for (String pasted :
        List.of(
            ID,
            ID.substring(0, ID.length() - 200),
            "Authorization: Bearer " + ID + " x",
            "Authorization: Basic " + ID,
            "{\"id_token\":\"" + ID + "\",\"client_secret\":\"s3cr3t\"}")) {
      for (String format : List.of("text", "json")) {
        run(pasted, "-f", format);
        String all = session.out() + session.err();
        assertThat(all).doesNotContain("jane", "Jane", "0f3c2f6f", "s3cr3t");
        for (String part : ID.split("\\.", -1)) {
          assertThat(all).doesNotContain(part.substring(0, 20));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--method;GET orders, --method takes a verb and a path",
    "--method;GET /order, did you mean `GET /orders`?",
    "--method;FETCH /orders, --method takes a verb and a path",
    "--pool;Pol=eu-west-1_A, these templates declare no user pool `Pol`: did you mean `Pool`?",
    "--pool;Pool=nonsense, is not the id of a user pool",
    "--pool;eu-west-1_A, --pool takes [STACK/]LOGICALID=ID",
    "--client;Klient=x, these templates declare no app client `Klient`: did you mean `Client`?",
    "--at;yesterday, --at takes a time such as 2026-03-01T10:00:00Z",
    "--jwks;missing.json, cannot find `missing.json`",
    "--jwks;api.yaml, `api.yaml` is not a key set",
    "--token-file;missing.txt, cannot find `missing.txt`",
  })
  void aWrongOptionIsExplained(String option, String complaint) {
    assertThat(run(ID, option.split(";", -1))).isEqualTo(2);
    assertThat(session.err()).contains(complaint);
    assertThat(session.out()).isEmpty();
  }

  @Test
  void nothingAndTooMuchAreRefusedPolitely() {
    assertThat(run(" \n")).isEqualTo(2);
    assertThat(session.err()).contains("standard input is empty");
    assertThat(run("e".repeat(10 << 20))).isEqualTo(2);
    assertThat(session.err()).contains("standard input is larger than 8 MiB");
  }

  @Test
  void aTokenComesFromAFileOrAnOptionToo() {
    session.write("token.txt", ID);
    assertThat(run("", "--token-file", "token.txt", "--method", "GET /orders")).isZero();
    assertThat(run("", "--token", ID, "--method", "GET /orders")).isZero();
    assertThat(session.err()).contains("shells remember what is typed");
  }

  @Test
  void theReportForProgramsFitsItsSchema() {
    for (String pasted : List.of(ID, "hello", "undefined")) {
      run(pasted, "-f", "json");
      assertThat(session.out()).contains("\"tokens\": [");
      assertThat(Schemas.objections("/cfn-401-audit-report.schema.json", session.out())).isEmpty();
    }
  }

  @Test
  void textOfPowerShellIsRead() {
    byte[] wide = ("\uFEFF" + ID).getBytes(StandardCharsets.UTF_16LE);
    assertThat(
            session.runOn(
                new ByteArrayInputStream(wide),
                "token",
                "api.yaml",
                "--method",
                "GET /orders",
                "--at",
                "1772364000"))
        .isZero();
  }
}
