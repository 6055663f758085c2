package io.github.cfn401audit.unfold.sam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.unfold.Plain;
import io.github.cfn401audit.unfold.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SAM APIs and events unfolded, one test for each form. */
class SamUnfoldingTest {
  private static final String HEAD =
      """
      Conditions:
        IsProd: !Equals [!Ref "AWS::Region", eu-west-1]
      Resources:
        Pool:
          Type: AWS::Cognito::UserPool
        Client:
          Type: AWS::Cognito::UserPoolClient
          Properties: {UserPoolId: !Ref Pool}
      """;

  private static final String AUTH =
      """
      Auth:
        DefaultAuthorizer: Shop
        Authorizers:
          Shop: {UserPoolArn: !GetAtt Pool.Arn}
      """;

  private static final String ID_TOKEN = ": ID of [Pool] in Authorization, reachable";

  @TempDir Path folder = Path.of("");

  private static String in(int spaces, String text) {
    return text.indent(spaces);
  }

  /** An API with these properties and the given resources beside it. */
  private Rows api(String properties, String... others) throws IOException {
    return Rows.of(folder, template(properties, others));
  }

  private static String template(String properties, String... others) {
    return HEAD
        + "  Api:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: prod\n"
        + in(6, properties)
        + String.join("", others);
  }

  /** A function with one event that has these properties. */
  private static String event(String name, String properties) {
    return "  "
        + name
        + ":\n    Type: AWS::Serverless::Function\n    Properties:\n      Events:\n        "
        + name
        + "Event:\n          Type: Api\n          Properties: {"
        + properties
        + "}\n";
  }

  private static String orders(String more) {
    return event("Orders", "Path: /orders, Method: get, RestApiId: !Ref Api" + more);
  }

  @Test
  void defaultAuthorizerOfAnApi() throws IOException {
    assertThat(api(AUTH, orders("")).methods()).containsExactly("GET /orders" + ID_TOKEN);
  }

  @Test
  void templateWithoutTransformLine() throws IOException {
    Rows rows = api(AUTH, orders(""));
    assertThat(Files.readString(folder.resolve("app.yaml"))).doesNotContain("Transform");
    assertThat(rows.methods()).containsExactly("GET /orders" + ID_TOKEN);
  }

  @Test
  void deploymentAndStageCountAsThere() throws IOException {
    api(AUTH, orders(""));
    assertThat(Rows.of(folder).findings()).isEmpty();
    assertThat(Plain.of(folder, Files.readString(folder.resolve("app.yaml"))).resources())
        .contains(
            "deployment of Api {RestApiId: '${Api}', StageName: 'Stage'} sam",
            "ApiprodStage {RestApiId: '${Api}', DeploymentId: '${deployment of Api}', StageName:"
                + " 'prod'} sam");
  }

  @Test
  void userPoolArnAsAList() throws IOException {
    assertThat(api(AUTH.replace("!GetAtt Pool.Arn", "[!GetAtt Pool.Arn]"), orders("")).methods())
        .containsExactly("GET /orders" + ID_TOKEN);
  }

  @Test
  void userPoolArnByAFunction() throws IOException {
    String arn = "!Sub 'arn:aws:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Pool}'";
    assertThat(api(AUTH.replace("!GetAtt Pool.Arn", arn), orders("")).methods())
        .singleElement()
        .asString()
        .startsWith("GET /orders: ID of [");
  }

  @Test
  void headerAndExpressionOfAnIdentity() throws IOException {
    String identity = "Pool.Arn, Identity: {Header: X-Token, ValidationExpression: 'a.*'}}";
    api(AUTH.replace("Pool.Arn}", identity), orders(""));
    assertThat(Plain.of(folder, Files.readString(folder.resolve("app.yaml"))).resources())
        .anyMatch(
            line ->
                line.startsWith("Shop of Api")
                    && line.contains("IdentitySource: 'method.request.header.X-Token'")
                    && line.contains("IdentityValidationExpression: 'a.*'"));
  }

  @Test
  void scopesOfAnAuthorizer() throws IOException {
    Rows rows = api(AUTH.replace("Arn}", "Arn, AuthorizationScopes: [shop/read]}"), orders(""));
    assertThat(rows.methods())
        .containsExactly(
            "GET /orders: ACCESS with [shop/read] of [Pool] in Authorization, unreachable");
    assertThat(rows.findings())
        .containsExactly("error sdk-sign-in-lacks-scope at GET /orders of Api, app.yaml:16:70");
  }

  @Test
  void scopesOfAnEventCountOverThoseOfItsAuthorizer() throws IOException {
    Rows rows =
        api(
            AUTH.replace("Arn}", "Arn, AuthorizationScopes: [shop/read]}"),
            orders(", Auth: {Authorizer: Shop, AuthorizationScopes: []}"));
    assertThat(rows.methods()).containsExactly("GET /orders" + ID_TOKEN);
  }

  @Test
  void authorizerOfAnEvent() throws IOException {
    Rows rows =
        api(
            AUTH.replace("  DefaultAuthorizer: Shop\n", ""),
            orders(", Auth: {Authorizer: Shop}"),
            event("Open", "Path: /open, Method: get, RestApiId: !Ref Api"));
    assertThat(rows.methods()).containsExactly("GET /orders" + ID_TOKEN, "GET /open: open");
  }

  @Test
  void authorizerNoneOfAnEventOpensIt() throws IOException {
    assertThat(api(AUTH, orders(", Auth: {Authorizer: NONE}")).methods())
        .containsExactly("GET /orders: open");
  }

  @Test
  void authorizerOfAnEventThatIsDefinedNowhere() throws IOException {
    Rows rows = api(AUTH, orders(", Auth: {Authorizer: Shops}"));
    assertThat(rows.methods()).containsExactly("GET /orders: unreachable");
  }

  @Test
  void preflightOfCorsTakesTheDefaultAuthorizer() throws IOException {
    Rows rows = api(AUTH + "Cors: \"'*'\"\n", orders(""));
    assertThat(rows.methods()).contains("OPTIONS /orders" + ID_TOKEN);
    assertThat(rows.findings())
        .containsExactly(
            "note gateway-response-without-cors at Api, app.yaml:9:3",
            "error preflight-protected at Api, app.yaml:14:28",
            "warning cors-header-not-allowed at Api, app.yaml:17:13");
  }

  @Test
  void preflightOfCorsLeftOpen() throws IOException {
    String auth = AUTH + "  AddDefaultAuthorizerToCorsPreflight: false\n";
    Rows rows = api(auth + "Cors: {AllowOrigin: \"'*'\"}\n", orders(""));
    assertThat(rows.methods()).containsExactly("OPTIONS /orders: open", "GET /orders" + ID_TOKEN);
  }

  @Test
  void falseInQuotesIsATextAndLeavesThePreflightProtected() throws IOException {
    String auth = AUTH + "  AddDefaultAuthorizerToCorsPreflight: 'false'\n";
    Rows rows = api(auth + "Cors: {AllowOrigin: \"'*'\"}\n", orders(""));
    assertThat(rows.methods())
        .containsExactly("OPTIONS /orders" + ID_TOKEN, "GET /orders" + ID_TOKEN);
  }

  @Test
  void corsByAFunction() throws IOException {
    String auth = AUTH + "  AddDefaultAuthorizerToCorsPreflight: false\n";
    assertThat(api(auth + "Cors: !Sub \"'https://${AWS::Region}'\"\n", orders("")).methods())
        .contains("OPTIONS /orders: open");
  }

  @Test
  void apiKeyOfAnApiAndItsPreflight() throws IOException {
    String auth = "Auth: {ApiKeyRequired: true, AddApiKeyRequiredToCorsPreflight: false}\n";
    api(auth + "Cors: \"'*'\"\n", orders(""));
    assertThat(Plain.of(folder, Files.readString(folder.resolve("app.yaml"))).resources())
        .anyMatch(line -> line.startsWith("GET ") && line.contains("ApiKeyRequired: 'true'"))
        .noneMatch(line -> line.startsWith("OPTIONS ") && line.contains("ApiKeyRequired"));
  }

  @Test
  void usagePlanOfAnApi() throws IOException {
    api("Auth: {ApiKeyRequired: true, UsagePlan: {CreateUsagePlan: PER_API}}\n", orders(""));
    assertThat(Plain.of(folder, Files.readString(folder.resolve("app.yaml"))).resources())
        .anyMatch(line -> line.startsWith("ApiUsagePlan {ApiStages: [{ApiId: '${Api}'"));
  }

  @Test
  void globalsOfApis() throws IOException {
    String globals = "Globals:\n  Api:\n" + in(4, AUTH);
    assertThat(Rows.of(folder, globals + template("", orders(""))).methods())
        .containsExactly("GET /orders" + ID_TOKEN);
  }

  @Test
  void implicitApi() throws IOException {
    String globals = "Globals:\n  Api:\n" + in(4, AUTH);
    Rows rows = Rows.of(folder, globals + HEAD + event("Orders", "Path: /orders, Method: GET"));
    assertThat(rows.methods()).containsExactly("GET /orders" + ID_TOKEN);
    assertThat(Plain.of(folder, Files.readString(folder.resolve("app.yaml"))).resources())
        .anyMatch(line -> line.startsWith("ServerlessRestApiProdStage {"));
  }

  @Test
  void implicitApiOfFunctionsWithConditions() throws IOException {
    String function =
        event("Orders", "Path: /orders, Method: any")
            .replace("Function\n", "Function\n    Condition: IsProd\n");
    Plain plain = Plain.of(folder, HEAD + function);
    assertThat(plain.resources()).anyMatch(line -> line.startsWith("ServerlessRestApi if IsProd "));
    assertThat(Rows.of(folder).methods()).containsExactly("ANY /orders: open");
  }

  @Test
  void functionWithACondition() throws IOException {
    String function = orders("").replace("Function\n", "Function\n    Condition: IsProd\n");
    assertThat(
            api(AUTH, function, event("Open", "Path: /a, Method: get, RestApiId: !Ref Api"))
                .methods())
        .containsExactlyInAnyOrder("GET /orders" + ID_TOKEN, "GET /a" + ID_TOKEN);
  }

  @Test
  void conditionOfAnApi() throws IOException {
    String template =
        template(AUTH, orders(""))
            .replace("Serverless::Api\n", "Serverless::Api\n    Condition: IsProd\n");
    assertThat(Plain.of(folder, template).resources())
        .anyMatch(line -> line.startsWith("Api if IsProd "))
        .anyMatch(line -> line.startsWith("ApiprodStage if IsProd "))
        .anyMatch(line -> line.startsWith("GET /orders of Api if IsProd "));
  }

  @Test
  void eventOfAStateMachine() throws IOException {
    assertThat(api(AUTH, orders("").replace("Function\n", "StateMachine\n")).methods())
        .containsExactly("GET /orders" + ID_TOKEN);
  }

  @Test
  void definitionBodyWithTheAuthOfTheApi() throws IOException {
    String body =
        """
        DefinitionBody:
          openapi: 3.0.1
          paths:
            /orders:
              get: {x-amazon-apigateway-integration: {type: aws_proxy}}
              put: {security: [NONE: []], x-amazon-apigateway-integration: {type: aws_proxy}}
              post: {}
        """;
    assertThat(api(AUTH + body).methods())
        .containsExactly("GET /orders" + ID_TOKEN, "PUT /orders: open", "POST /orders: open");
  }

  @Test
  void authOfTheApiTakesThePlaceOfTheSchemesOfVersion3() throws IOException {
    String body =
        """
        DefinitionBody:
          openapi: 3.0.1
          components: {securitySchemes: {Own: {type: apiKey, name: Authorization, in: header}}}
          paths:
            /orders:
              get: {security: [Own: []], x-amazon-apigateway-integration: {type: aws_proxy}}
        """;
    Rows rows = api(AUTH.replace("  DefaultAuthorizer: Shop\n", "") + body);
    assertThat(rows.methods())
        .containsExactly(
            "GET /orders: undecided, security scheme Own is lost: SAM replaces it by the"
                + " authorizers of `Auth`");
    assertThat(rows.findings())
        .hasSize(1)
        .allMatch(one -> one.contains("openapi-scheme-undefined"));
  }

  @Test
  void eventOfAnApiWithADefinitionBody() throws IOException {
    String body =
        """
        DefinitionBody:
          swagger: "2.0"
          paths:
            /orders:
              get: {x-amazon-apigateway-integration: {type: aws_proxy}}
        """;
    String auth = AUTH.replace("  DefaultAuthorizer: Shop\n", "");
    assertThat(api(auth + body, orders(", Auth: {Authorizer: Shop}")).methods())
        .containsExactly("GET /orders: open");
    assertThat(
            api(auth + body, orders(", Auth: {Authorizer: Shop, OverrideApiAuth: true}")).methods())
        .containsExactly("GET /orders" + ID_TOKEN);
  }

  @Test
  void mergedDefinitions() throws IOException {
    String body =
        """
        MergeDefinitions: true
        DefinitionBody:
          swagger: "2.0"
          paths:
            /own:
              get: {x-amazon-apigateway-integration: {type: aws_proxy}}
        """;
    assertThat(api(AUTH + body, orders("")).methods())
        .containsExactly("GET /own" + ID_TOKEN, "GET /orders" + ID_TOKEN);
  }

  @Test
  void definitionUriOfALocalFile() throws IOException {
    Files.writeString(folder.resolve("doc.yaml"), "{swagger: '2.0', paths: {/a: {get: {}}}}");
    assertThat(api("DefinitionUri: ./doc.yaml\n").methods()).containsExactly("GET /a: open");
  }

  @Test
  void definitionUriThatIsNotAmongTheFiles() throws IOException {
    assertThat(api("DefinitionUri: s3://bucket/doc.yaml\n").methods())
        .containsExactly(
            "? …: undecided, the document of Api is not read: the object that it lies in is not"
                + " among these files");
  }

  @Test
  void openApiVersionLeavesOutTheExtraStage() throws IOException {
    Plain plain = Plain.of(folder, template("OpenApiVersion: 3.0.1\n" + AUTH, orders("")));
    assertThat(plain.resources()).contains("deployment of Api {RestApiId: '${Api}'} sam");
    assertThat(Rows.of(folder).methods()).containsExactly("GET /orders" + ID_TOKEN);
  }

  @Test
  void resourcePolicyOfAnApi() throws IOException {
    Plain plain =
        Plain.of(
            folder,
            template("Auth: {ResourcePolicy: {IpRangeBlacklist: [10.0.0.0/8]}}\n", orders("")));
    assertThat(plain.resources())
        .anyMatch(
            line ->
                line.startsWith("Api ")
                    && line.contains("Resource: ['execute-api:/prod/GET/orders']")
                    && line.contains("Condition: {IpAddress: {aws:SourceIp: ['10.0.0.0/8']}}"));
  }

  @Test
  void gatewayResponsesOfAnApi() throws IOException {
    String responses =
        """
        GatewayResponses:
          UNAUTHORIZED:
            StatusCode: 403
            ResponseParameters: {Headers: {Access-Control-Allow-Origin: "'*'"}}
        """;
    assertThat(Plain.of(folder, template(responses, orders(""))).resources())
        .contains(
            "gateway response UNAUTHORIZED of Api {RestApiId: '${Api}', ResponseType:"
                + " 'UNAUTHORIZED', StatusCode: '403', ResponseParameters:"
                + " {gatewayresponse.header.Access-Control-Allow-Origin: ''*''}} sam");
  }

  @Test
  void privateEndpoint() throws IOException {
    String endpoint = "EndpointConfiguration: {Type: PRIVATE, VPCEndpointIds: [vpce-1]}\n";
    assertThat(Plain.of(folder, template(endpoint, orders(""))).resources())
        .anyMatch(
            line ->
                line.contains(
                    "EndpointConfiguration: {Types: ['PRIVATE'], VpcEndpointIds: ['vpce-1']}"));
  }

  @Test
  void eventWithoutAPath() throws IOException {
    Rows rows = api(AUTH, event("Orders", "Method: get, RestApiId: !Ref Api"));
    assertThat(rows.methods()).isEmpty();
    assertThat(rows.problems())
        .containsExactly("app.yaml:21:9 event OrdersEvent has no Path or no Method");
  }

  @Test
  void eventWhosePathIsNotKnown() throws IOException {
    String template =
        "Parameters: {P: {Type: String}}\n"
            + template(AUTH, event("Orders", "Path: !Ref P, Method: get, RestApiId: !Ref Api"));
    assertThat(Rows.of(folder, template).methods())
        .containsExactly("GET /…: undecided, parameter P of app has no value");
  }

  @Test
  void authorizersThatAreNotKnown() throws IOException {
    String template =
        "Parameters: {P: {Type: String}}\n"
            + template("Auth: {DefaultAuthorizer: Shop, Authorizers: !Ref P}\n", orders(""));
    assertThat(Rows.of(folder, template).methods())
        .containsExactly("GET /orders: undecided, parameter P of app has no value");
    assertThat(Rows.of(folder).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Properties: {Fn::Transform: {Name: Unknown}}",
        "Properties: {Handler: a, Fn::Transform: {Name: Unknown}}",
        "Properties: {Events: !Ref P}",
        "Properties: {Events: {Fn::Transform: {Name: Unknown}}}",
        "Properties: {Events: {Orders: !Ref P}}",
        "Properties: {Events: {Orders: {Type: !Ref P}}}",
        "Properties: {Events: {Orders: {Type: Api, Properties: {Fn::Transform: {Name: Unknown}}}}}",
      })
  void eventsThatAreNotKnownMayMakeAnyMethod(String written) throws IOException {
    String function = "  Other:\n    Type: AWS::Serverless::Function\n    " + written + "\n";
    Rows rows =
        Rows.of(
            folder, "Parameters: {P: {Type: String}}\n" + template(AUTH, orders("")) + function);
    assertThat(rows.methods())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("GET /orders: "))
        .anyMatch(line -> line.startsWith("? …: undecided, "));
  }

  @Test
  void propertiesOfAnApiThatAreNotKnownMayMakeAnyMethod() throws IOException {
    String template = template("Fn::Transform: {Name: Unknown}\n", "");
    assertThat(Rows.of(folder, template).methods())
        .containsExactly("? …: undecided, macro Unknown of app has not run");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Fn::Transform: {Name: Unknown}", "Api: {Fn::Transform: {Name: Unknown}}"})
  void globalsThatAreNotKnownLeaveEveryApiUndecided(String globals) throws IOException {
    String template = "Globals: {" + globals + "}\n" + template(AUTH, orders(""));
    assertThat(Rows.of(folder, template).methods())
        .containsExactly("? …: undecided, macro Unknown of app has not run");
  }

  @Test
  void propertiesOfAnotherTypeBreakNothing() throws IOException {
    for (String wrong : new String[] {"[1]", "7", "{a: 1}", "", "!Ref Pool", "'x'", "!Odd x"}) {
      for (String key :
          new String[] {
            "Auth", "Cors", "DefinitionBody", "GatewayResponses", "StageName", "Domain"
          }) {
        assertThat(api(key + ": " + wrong + "\n", orders("")).methods())
            .as(key + " is " + wrong)
            .isNotNull();
      }
    }
  }
}
