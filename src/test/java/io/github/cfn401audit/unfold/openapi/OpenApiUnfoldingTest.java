package io.github.cfn401audit.unfold.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.unfold.Plain;
import io.github.cfn401audit.unfold.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenAPI documents made plain, one test for each form. */
class OpenApiUnfoldingTest {
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
        Deployment:
          Type: AWS::ApiGateway::Deployment
          Properties: {RestApiId: !Ref Api, StageName: prod}
      """;

  private static final String SCHEME =
      """
      type: apiKey
      name: Authorization
      in: header
      x-amazon-apigateway-authtype: cognito_user_pools
      x-amazon-apigateway-authorizer:
        type: cognito_user_pools
        providerARNs: [!GetAtt Pool.Arn]
      """;

  private static final String OPENS = "GET /orders: ID of [Pool] in Authorization, reachable";

  @TempDir Path folder = Path.of("");

  /** The template with an API of these properties. */
  private Rows api(String properties) throws IOException {
    return Rows.of(
        folder,
        HEAD + "  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n" + in(6, properties));
  }

  /** An API with this document as a map. */
  private Rows body(String document) throws IOException {
    return api("Body:\n" + in(2, document));
  }

  /** A document of version 2.0 with the scheme {@code Shop} and these paths. */
  private Rows paths(String paths) throws IOException {
    return body(swagger(SCHEME, paths));
  }

  private static String swagger(String scheme, String paths) {
    return "swagger: \"2.0\"\nsecurityDefinitions:\n  Shop:\n"
        + in(4, scheme)
        + "paths:\n"
        + in(2, paths);
  }

  private static String openApi(String version, String scheme, String paths) {
    return "openapi: "
        + version
        + "\ncomponents:\n  securitySchemes:\n    Shop:\n"
        + in(6, scheme)
        + "paths:\n"
        + in(2, paths);
  }

  private static String in(int spaces, String text) {
    return text.indent(spaces);
  }

  @Test
  void securityDefinitionsOfVersion2() throws IOException {
    assertThat(paths("/orders: {get: {security: [Shop: []]}}").methods()).containsExactly(OPENS);
  }

  @Test
  void securitySchemesOfVersion30() throws IOException {
    String paths = "/orders: {get: {security: [Shop: []]}}";
    assertThat(body(openApi("3.0.1", SCHEME, paths)).methods()).containsExactly(OPENS);
  }

  @Test
  void securitySchemesOfVersion31() throws IOException {
    String paths = "/orders: {get: {security: [Shop: []]}}";
    assertThat(body(openApi("3.1.0", SCHEME, paths)).methods()).containsExactly(OPENS);
  }

  @Test
  void schemesInTheSectionOfTheOtherVersion() throws IOException {
    String paths = "/orders: {get: {security: [Shop: []]}}";
    assertThat(body(swagger(SCHEME, paths).replace("swagger: \"2.0\"", "openapi: 3.0.1")).methods())
        .containsExactly(
            "GET /orders: undecided, security scheme Shop is defined in the section of another"
                + " OpenAPI version");
  }

  @Test
  void scopesOfARequirement() throws IOException {
    Rows rows = paths("/orders:\n  get:\n    security:\n      - Shop: [orders/read]");
    assertThat(rows.methods())
        .containsExactly(
            "GET /orders: ACCESS with [orders/read] of [Pool] in Authorization, unreachable");
    assertThat(rows.findings())
        .containsExactly("error sdk-sign-in-lacks-scope at GET /orders of Api, app.yaml:30:25");
  }

  @Test
  void securityThatIsEmptyOpensTheOperation() throws IOException {
    Rows rows = body("security: [Shop: []]\n" + swagger(SCHEME, "/orders: {get: {security: []}}"));
    assertThat(rows.methods()).containsExactly("GET /orders: open");
  }

  @Test
  void securityAtTheRootAloneIsIgnored() throws IOException {
    Rows rows = body("security: [Shop: []]\n" + swagger(SCHEME, "/orders: {get: {}}"));
    assertThat(rows.methods()).containsExactly("GET /orders: open");
  }

  @Test
  void requirementNamedNoneOpensTheOperation() throws IOException {
    assertThat(paths("/orders: {get: {security: [NONE: []]}}").methods())
        .containsExactly("GET /orders: open");
  }

  @Test
  void requirementOfAnUndefinedScheme() throws IOException {
    Rows rows = paths("/orders: {get: {security: [Shops: []]}}");
    assertThat(rows.methods())
        .containsExactly(
            "GET /orders: undecided, security scheme Shops is not defined in the document");
    assertThat(rows.findings())
        .containsExactly("warning openapi-scheme-undefined at GET /orders of Api, app.yaml:27:38");
  }

  @Test
  void apiKeyBesideAnAuthorizer() throws IOException {
    String key = "  Key: {type: apiKey, name: x-api-key, in: header}\n";
    String document = swagger(SCHEME, "/orders: {get: {security: [{Shop: []}, {Key: []}]}}");
    Rows rows = body(document.replace("securityDefinitions:\n", "securityDefinitions:\n" + key));
    assertThat(rows.methods()).containsExactly(OPENS);
    assertThat(plain()).anyMatch(line -> line.contains("ApiKeyRequired: 'true'"));
  }

  @Test
  void twoAuthorizersAtOneOperation() throws IOException {
    String other = "  Other: {type: apiKey, x-amazon-apigateway-authtype: cognito_user_pools}\n";
    String document = swagger(SCHEME, "/orders: {get: {security: [{Shop: []}, {Other: []}]}}");
    Rows rows = body(document.replace("securityDefinitions:\n", "securityDefinitions:\n" + other));
    assertThat(rows.methods())
        .containsExactly(
            "GET /orders: undecided, which of several security schemes guards GET /orders is"
                + " documented nowhere");
  }

  @Test
  void lambdaAuthorizer() throws IOException {
    String lambda =
        """
            type: apiKey
            name: Authorization
            in: header
            x-amazon-apigateway-authtype: custom
            x-amazon-apigateway-authorizer: {type: token, authorizerUri: arn}
            """;
    Rows rows = body(swagger(lambda, "/orders: {get: {security: [Shop: []]}}"));
    assertThat(rows.methods()).containsExactly("GET /orders: other");
    assertThat(plain())
        .anyMatch(line -> line.startsWith("Shop of Api") && line.contains("Type: 'TOKEN'"))
        .anyMatch(line -> line.contains("AuthorizationType: 'CUSTOM'"));
  }

  @Test
  void signaturesAsAScheme() throws IOException {
    String signed =
        """
            type: apiKey
            name: Authorization
            in: header
            x-amazon-apigateway-authtype: awsSigv4
            """;
    body(swagger(signed, "/orders: {get: {security: [Shop: []]}}"));
    assertThat(plain())
        .noneMatch(line -> line.startsWith("Shop of Api"))
        .anyMatch(line -> line.contains("AuthorizationType: 'AWS_IAM'"));
  }

  @Test
  void schemeThatRestApisIgnore() throws IOException {
    Rows rows =
        body(swagger("type: oauth2\nflow: implicit", "/orders: {get: {security: [Shop: []]}}"));
    assertThat(rows.methods()).containsExactly("GET /orders: open");
  }

  @Test
  void headerByTheNameOfTheScheme() throws IOException {
    String scheme = SCHEME.replace("name: Authorization", "name: X-Token");
    assertThat(body(swagger(scheme, "/orders: {get: {security: [Shop: []]}}")).methods())
        .containsExactly("GET /orders: ID of [Pool] in X-Token, reachable");
  }

  @Test
  void authOfAnOperationByExtension() throws IOException {
    paths("/orders: {get: {x-amazon-apigateway-auth: {type: aws_iam}}}");
    assertThat(plain()).anyMatch(line -> line.contains("AuthorizationType: 'AWS_IAM'"));
  }

  @Test
  void authByExtensionAgainstSecurity() throws IOException {
    Rows rows =
        paths("/orders: {get: {security: [Shop: []], x-amazon-apigateway-auth: {type: NONE}}}");
    assertThat(rows.methods())
        .containsExactly(
            "GET /orders: undecided, `security` and `x-amazon-apigateway-auth` of GET /orders"
                + " disagree");
  }

  @Test
  void anyMethod() throws IOException {
    assertThat(
            paths("/{proxy+}: {x-amazon-apigateway-any-method: {security: [Shop: []]}}").methods())
        .containsExactly("ANY /{proxy+}: ID of [Pool] in Authorization, reachable");
  }

  @Test
  void pathsWithParametersOfTheirOwn() throws IOException {
    Rows rows =
        paths(
            """
            /orders/{id}:
              parameters: [{name: id, in: path}]
              summary: one order
              get: {security: [Shop: []]}
              x-own: {}
            """);
    assertThat(rows.methods())
        .containsExactly("GET /orders/{id}: ID of [Pool] in Authorization, reachable");
    assertThat(plain())
        .contains(
            "/orders of Api {RestApiId: '${Api}', ParentId: '${Api.RootResourceId}', PathPart:"
                + " 'orders'} openapi",
            "/orders/{id} of Api {RestApiId: '${Api}', ParentId: '${/orders of Api}', PathPart:"
                + " '{id}'} openapi");
  }

  @Test
  void pathOfTheRoot() throws IOException {
    assertThat(paths("/: {get: {security: [Shop: []]}}").methods())
        .containsExactly("GET /: ID of [Pool] in Authorization, reachable");
  }

  @Test
  void referencesInsideTheDocument() throws IOException {
    String document =
        openApi(
            "3.0.1",
            "$ref: '#/components/securitySchemes/Real'",
            "/a: {$ref: '#/components/pathItems/a~1b%7Bx%7D'}");
    Rows rows =
        body(
            document.replace(
                "  securitySchemes:\n",
                "  pathItems: {'a/b{x}': {get: {security: [Shop: []]}}}\n  securitySchemes:\n"
                    + "    Real:\n"
                    + in(6, SCHEME)));
    assertThat(rows.methods()).containsExactly("GET /a: ID of [Pool] in Authorization, reachable");
  }

  @Test
  void referenceThatLeadsBackToItself() throws IOException {
    Rows rows = paths("/a: {$ref: '#/paths/~1b'}\n/b: {$ref: '#/paths/~1a'}\n/c: {get: {}}");
    assertThat(rows.methods())
        .containsExactly(
            "? /a: undecided, reference #/paths/~1b leads back to itself",
            "? /b: undecided, reference #/paths/~1a leads back to itself",
            "GET /c: open");
    assertThat(rows.problems())
        .contains("app.yaml:27:22 reference #/paths/~1b leads back to itself");
  }

  @Test
  void referenceThatLeadsNowhere() throws IOException {
    Rows rows = paths("/a: {$ref: '#/paths/~1b'}");
    assertThat(rows.methods())
        .containsExactly("? /a: undecided, reference #/paths/~1b leads nowhere");
    assertThat(rows.problems())
        .containsExactly("app.yaml:27:22 reference #/paths/~1b leads nowhere");
  }

  @Test
  void referenceOutOfTheDocument() throws IOException {
    assertThat(paths("/a: {$ref: 'other.yaml#/a'}").methods())
        .containsExactly("? /a: undecided, a reference leads out of the document: other.yaml#/a");
  }

  @Test
  void documentAsJsonText() throws IOException {
    Rows rows =
        api(
            """
            Body: |
              {"swagger": "2.0", "paths": {"/orders": {"get": {"security": [{"Shop": []}]}}},
               "securityDefinitions": {"Shop": {"type": "apiKey", "name": "Authorization",
                "in": "header", "x-amazon-apigateway-authtype": "cognito_user_pools",
                "x-amazon-apigateway-authorizer": {"type": "cognito_user_pools", "providerARNs":
                 ["arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_abc"]}}}}
            """);
    assertThat(rows.methods())
        .containsExactly(
            "GET /orders: ID of [arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_abc]"
                + " in Authorization, undecided, user pool"
                + " arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_abc is not"
                + " declared in these files");
  }

  @Test
  void documentAsTextInsideSub() throws IOException {
    String scheme = SCHEME.replace("[!GetAtt Pool.Arn]", "['${Pool.Arn}']");
    String document = swagger(scheme, "/orders: {get: {security: [Shop: []]}}");
    assertThat(api("Body: !Sub |\n" + in(2, document)).methods()).containsExactly(OPENS);
  }

  @Test
  void documentAsTextInsideSubWithVariables() throws IOException {
    String scheme = SCHEME.replace("[!GetAtt Pool.Arn]", "['${Arn}']");
    String document = swagger(scheme, "/orders: {get: {security: [Shop: []]}}");
    assertThat(
            api("Body:\n  Fn::Sub:\n    - |\n"
                    + in(6, document)
                    + "    - {Arn: !GetAtt Pool.Arn}\n")
                .methods())
        .containsExactly(OPENS);
  }

  @Test
  void documentByJoinOfKnownText() throws IOException {
    assertThat(
            api("Body: !Join ['', ['{\"swagger\": \"2.0\", \"paths\":', ' {\"/a\": {\"get\": {}}}}']]")
                .methods())
        .containsExactly("GET /a: open");
  }

  @Test
  void documentOfAParameter() throws IOException {
    Rows rows =
        Rows.of(
            folder,
            "Parameters: {Text: {Type: String}}\n"
                + HEAD
                + "  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties: {Body: !Ref Text}\n");
    assertThat(rows.methods())
        .containsExactly(
            "? …: undecided, the document of Api is not read: parameter Text of app has no value");
  }

  @Test
  void includeOfALocalFile() throws IOException {
    Files.writeString(
        folder.resolve("doc.yaml"),
        swagger(
            SCHEME.replace("!GetAtt Pool.Arn", "{'Fn::GetAtt': [Pool, Arn]}"),
            "/orders: {get: {security: [Shop: [a/b]]}}"));
    Rows rows =
        api("Body: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: doc.yaml}}}");
    assertThat(rows.findings())
        .containsExactly("error sdk-sign-in-lacks-scope at GET /orders of Api, doc.yaml:12:36");
  }

  @Test
  void includeByTheAddressOfAFileInTheFolder() throws IOException {
    Files.writeString(folder.resolve("doc.yaml"), "/orders: {get: {}}");
    String include =
        "Fn::Transform: {Name: AWS::Include, Parameters: {Location: !Sub 's3://${B}/doc.yaml'}}";
    assertThat(body("swagger: '2.0'\npaths:\n  /own: {get: {}}\n  " + include).methods())
        .containsExactly("GET /own: open", "GET /orders: open");
  }

  @Test
  void includeOfAFileThatIsNotThere() throws IOException {
    String include = "Fn::Transform: {Name: AWS::Include, Parameters: {Location: no.yaml}}";
    assertThat(body("swagger: '2.0'\npaths:\n  /own: {get: {}}\n  " + include).methods())
        .containsExactly(
            "? …: undecided, AWS::Include of no.yaml in app is not read", "GET /own: open");
  }

  @Test
  void bodyInABucketWhoseFileLiesInTheFolder() throws IOException {
    String arn = "'arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_a'";
    Files.writeString(
        folder.resolve("doc.yaml"),
        swagger(SCHEME.replace("!GetAtt Pool.Arn", arn), "/orders: {get: {security: [Shop: []]}}"));
    assertThat(api("BodyS3Location: {Bucket: docs, Key: v1/doc.yaml}").methods())
        .singleElement()
        .asString()
        .startsWith("GET /orders: ID of [arn:aws:cognito-idp:");
  }

  @Test
  void functionsInABucketAreNotComputed() throws IOException {
    Files.writeString(
        folder.resolve("doc.yaml"), swagger(SCHEME, "/orders: {get: {security: [Shop: []]}}"));
    assertThat(api("BodyS3Location: {Bucket: docs, Key: doc.yaml}").methods())
        .containsExactly(
            "GET /orders: ID of [] in Authorization, undecided, a function in doc.yaml is not"
                + " computed");
  }

  @Test
  void bodyInABucketThatIsNotAmongTheFiles() throws IOException {
    assertThat(api("BodyS3Location: {Bucket: docs, Key: other.yaml}").methods())
        .containsExactly(
            "? …: undecided, the document of Api is not read: the object that it lies in is not"
                + " among these files");
  }

  @Test
  void bodyInABucketThatIsAnAssetOfItsAssembly() throws IOException {
    String hash = "0123456789abcdef".repeat(4);
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {"version": "36.0.0", "artifacts": {"App": {"type": "aws:cloudformation:stack",
          "environment": "aws://1/eu-west-1", "properties": {"templateFile": "app.json"}}}}
        """);
    Files.writeString(
        folder.resolve("App.assets.json"),
        "{\"files\": {\"" + hash + "\": {\"source\": {\"path\": \"asset.doc\"}}}}");
    Files.writeString(folder.resolve("asset.doc"), "{paths: {/orders: {get: {}}}}");
    Files.writeString(
        folder.resolve("app.json"),
        """
        {"Resources": {"Api": {"Type": "AWS::ApiGateway::RestApi", "Properties":
          {"BodyS3Location": {"Bucket": {"Fn::Sub": "assets-${AWS::Region}"},
           "Key": "%s.yaml"}}}}}
        """
            .formatted(hash));
    assertThat(Rows.of(folder).methods()).containsExactly("GET /orders: open");
  }

  @Test
  void choiceOfSecurityByACondition() throws IOException {
    assertThat(paths("/orders:\n  get:\n    security: !If [IsProd, [Shop: []], []]").methods())
        .containsExactly(
            "GET /orders: ID of [Pool] in Authorization, reachable when IsProd is true",
            "GET /orders: open when IsProd is false");
  }

  @Test
  void choiceOfAnOperationByACondition() throws IOException {
    assertThat(
            paths("/orders:\n  get: !If [IsProd, {security: [Shop: []]}, !Ref AWS::NoValue]")
                .methods())
        .containsExactly("GET /orders: ID of [Pool] in Authorization, reachable");
  }

  @Test
  void choiceOfAPathByACondition() throws IOException {
    assertThat(paths("/a: {get: {}}\n/orders:\n  Fn::If: [IsProd, {get: {}}, {put: {}}]").methods())
        .containsExactly("GET /a: open", "GET /orders: open", "PUT /orders: open");
  }

  @Test
  void conditionOfTheApi() throws IOException {
    body(swagger(SCHEME, "/orders: {get: {}}"));
    String template = Files.readString(folder.resolve("app.yaml"));
    Plain plain =
        Plain.of(folder, template.replace("RestApi\n", "RestApi\n    Condition: IsProd\n"));
    assertThat(plain.resources())
        .anyMatch(line -> line.startsWith("GET /orders of Api if IsProd "))
        .anyMatch(line -> line.startsWith("Shop of Api if IsProd "));
  }

  @Test
  void gatewayResponsesOfTheDocument() throws IOException {
    body(
        """
            swagger: '2.0'
            x-amazon-apigateway-gateway-responses:
              UNAUTHORIZED:
                statusCode: 403
                responseParameters: {a: b}
            """);
    assertThat(plain())
        .contains(
            "gateway response UNAUTHORIZED of Api {RestApiId: '${Api}', ResponseType:"
                + " 'UNAUTHORIZED', StatusCode: '403', ResponseParameters: {a: 'b'}} openapi");
  }

  @Test
  void policyAndEndpointOfTheDocument() throws IOException {
    body(
        """
            swagger: '2.0'
            x-amazon-apigateway-policy: {Version: '2012-10-17'}
            x-amazon-apigateway-endpoint-configuration: {disableExecuteApiEndpoint: true}
            """);
    assertThat(plain())
        .anyMatch(
            line ->
                line.startsWith("Api ")
                    && line.contains("Policy: {Version: '2012-10-17'}")
                    && line.contains("DisableExecuteApiEndpoint: 'true'"));
  }

  @Test
  void endpointAtAServerOfVersion3() throws IOException {
    body(
        "openapi: 3.0.1\nservers:\n  - url: x\n    x-amazon-apigateway-endpoint-configuration:"
            + " {disableExecuteApiEndpoint: true}\n");
    assertThat(plain()).anyMatch(line -> line.contains("DisableExecuteApiEndpoint: 'true'"));
  }

  @Test
  void answersOfAMock() throws IOException {
    paths(
        """
        /orders:
          options:
            responses: {'200': {headers: {Access-Control-Allow-Origin: {type: string}}}}
            x-amazon-apigateway-integration:
              type: mock
              responses:
                default: {statusCode: '200', responseParameters: {method.response.header.A: "'x'"}}
        """);
    assertThat(plain())
        .anyMatch(
            line ->
                line.contains(
                        "MethodResponses: [{StatusCode: '200', ResponseParameters:"
                            + " {method.response.header.Access-Control-Allow-Origin: 'true'}}]")
                    && line.contains(
                        "Integration: {Type: 'MOCK', IntegrationResponses: [{StatusCode: '200',"
                            + " ResponseParameters: {method.response.header.A: ''x''}}]}"));
  }

  @Test
  void methodsBesideADocument() throws IOException {
    String written =
        """
          Own:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !GetAtt Api.RootResourceId
              HttpMethod: GET
              AuthorizationType: NONE
        """;
    Rows rows =
        Rows.of(
            folder,
            HEAD
                + written
                + "  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Body:\n"
                + in(8, swagger(SCHEME, "/orders: {get: {security: [Shop: []]}}")));
    assertThat(rows.methods()).containsExactly("GET /: open", OPENS);
  }

  @Test
  void textThatIsNeitherJsonNorYaml() throws IOException {
    Rows rows = api("Body: '{\"swagger\": ]'");
    assertThat(rows.methods())
        .containsExactly(
            "? …: undecided, the document of Api is not read: it is neither JSON nor YAML");
    assertThat(rows.problems())
        .singleElement()
        .asString()
        .startsWith("app.yaml:15:13 the text of a document in its line 1: ");
    assertThat(rows.areOfUsableFiles()).isTrue();
  }

  @Test
  void documentThatIsNotAMap() throws IOException {
    Rows rows = api("Body: [1, 2]");
    assertThat(rows.methods())
        .containsExactly("? …: undecided, the document of Api is not read: it is not a map");
    assertThat(rows.problems()).containsExactly("app.yaml:15:13 the document of Api is not a map");
  }

  @Test
  void operationThatIsNull() throws IOException {
    Rows rows = paths("/orders:\n  get:\n  put: {}");
    assertThat(rows.methods()).containsExactly("PUT /orders: open");
    assertThat(rows.problems()).containsExactly("app.yaml:28:13 operation GET /orders is empty");
  }

  @Test
  void everyValueOfAnotherTypeIsSaidAndBreaksNothing() throws IOException {
    String document = swagger(SCHEME, "/orders: {get: {security: [Shop: []]}}");
    List<String> keys =
        List.of("swagger", "securityDefinitions", "Shop", "type", "name", "in", "paths", "/orders");
    for (String wrong : List.of("[1]", "7", "{a: 1}", "", "!Ref Pool", "'x'", "!Odd x")) {
      for (String key : keys) {
        StringBuilder broken = new StringBuilder();
        int skip = -1;
        for (String line : document.lines().toList()) {
          int indent = line.length() - line.stripLeading().length();
          if (skip >= 0 && indent > skip) {
            continue;
          }
          skip = -1;
          if (line.strip().startsWith(key + ":")) {
            skip = indent;
            broken.append(line, 0, indent).append(key).append(": ").append(wrong).append('\n');
          } else {
            broken.append(line).append('\n');
          }
        }
        assertThat(body(broken.toString()).methods()).as(key + " is " + wrong).isNotNull();
      }
    }
  }

  /** The resources of the template that was audited last. */
  private List<String> plain() throws IOException {
    return Plain.of(folder, Files.readString(folder.resolve("app.yaml"))).resources();
  }

  @Test
  void basePathBeforeThePaths() throws IOException {
    String document =
        "basePath: /v1/shop\n" + swagger(SCHEME, "/orders: {get: {security: [Shop: []]}}");
    String of = ": ID of [Pool] in Authorization, reachable";
    assertThat(body(document).methods()).containsExactly("GET /orders" + of);
    assertThat(api("Parameters: {basepath: prepend}\nBody:\n" + in(2, document)).methods())
        .containsExactly("GET /v1/shop/orders" + of);
    assertThat(api("Parameters: {basepath: split}\nBody:\n" + in(2, document)).methods())
        .containsExactly("GET /shop/orders" + of);
    assertThat(api("Parameters: {basepath: !Ref Mode}\nBody:\n" + in(2, document)).methods())
        .containsExactly("GET …" + of);
  }

  @Test
  void basePathOfVersion3ThatIsAskedFor() throws IOException {
    String document = openApi("3.0.1", SCHEME, "/orders: {get: {security: [Shop: []]}}");
    assertThat(api("Parameters: {basepath: prepend}\nBody:\n" + in(2, document)).methods())
        .containsExactly("GET …: ID of [Pool] in Authorization, reachable");
  }

  @Test
  void copyOfAnotherApi() throws IOException {
    assertThat(api("CloneFrom: abc123\n").methods())
        .containsExactly("? …: undecided, Api is a copy of another API");
  }

  @Test
  void schemeOfAnotherFormIsUndecided() throws IOException {
    String document =
        swagger(
            SCHEME.replace("in: header", "in: query"), "/orders: {get: {security: [Shop: []]}}");
    Rows rows = body(document);
    assertThat(rows.methods())
        .containsExactly(
            "GET /orders: ID of [Pool] in Authorization, undecided, security scheme Shop of Api is"
                + " not `in: header`");
    assertThat(rows.findings())
        .containsExactly("warning openapi-scheme-incomplete at Shop of Api, app.yaml:21:17");
  }
}
