package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands at whichever place of a document or of SAM: it breaks nothing. */
@Tag("law")
class WrongKindsTest {
  private static final List<String> KINDS =
      List.of(
          "null",
          "true",
          "7",
          "\"x\"",
          "\"{\\\"a\\\": ]\"",
          "[]",
          "[null]",
          "[[1]]",
          "{}",
          "{\"a\":{\"b\":1}}",
          "{\"$ref\":\"#/paths\"}",
          "{\"$ref\":\"#\"}",
          "{\"Ref\":\"Nothing\"}",
          "{\"Ref\":\"AWS::NoValue\"}",
          "{\"Fn::If\":[\"Is\",[1],{\"a\":null}]}",
          "{\"Fn::If\":[\"Undecided\",[1],{\"a\":null}]}",
          "{\"Fn::Sub\":\"${Api}\"}",
          "{\"Fn::Transform\":{\"Name\":\"Macro\"}}",
          "{\"Fn::ForEach::X\":[\"Y\",[\"a\"],{\"${Y}\":1}]}");

  private static final String HEAD =
      """
      Parameters: {P: {Type: String}}
      Conditions: {Is: !Equals [a, a], Undecided: !Equals [!Ref P, a]}
      """;

  private static final String POOL =
      """
        Pool: {Type: AWS::Cognito::UserPool}
        Client: {Type: AWS::Cognito::UserPoolClient, Properties: {UserPoolId: !Ref Pool}}
      """;

  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      basePath: /v1
      security: [Shop: []]
      components:
        securitySchemes:
          Shop:
            type: apiKey
            name: Authorization
            in: header
            x-amazon-apigateway-authtype: cognito_user_pools
            x-amazon-apigateway-authorizer:
              type: cognito_user_pools
              providerARNs: [!GetAtt Pool.Arn]
              identityValidationExpression: a.*
          Key: {type: apiKey, name: x-api-key, in: header}
        pathItems: {Status: {get: {}}}
      paths:
        /status: {$ref: '#/components/pathItems/Status'}
        /orders/{id}:
          parameters: [{name: id, in: path}]
          get:
            security: [{Shop: [shop/read], Key: []}]
            responses: {'200': {headers: {A: {type: string}}}}
            x-amazon-apigateway-auth: {type: NONE}
          options:
            x-amazon-apigateway-integration:
              type: mock
              responses:
                default:
                  statusCode: '200'
                  responseParameters:
                    method.response.header.Access-Control-Allow-Headers: "'A'"
      x-amazon-apigateway-policy: {Statement: [{Effect: Deny, Principal: '*'}]}
      x-amazon-apigateway-gateway-responses:
        UNAUTHORIZED: {statusCode: 401, responseParameters: {gatewayresponse.header.A: "'*'"}}
      servers: [{url: a, x-amazon-apigateway-endpoint-configuration: {vpcEndpointIds: [a]}}]
      """;

  private static final String EVENTS =
      """
        Globals:
          Api:
            Cors: {AllowOrigin: "'*'", AllowHeaders: "'Authorization'", MaxAge: "'5'"}
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Condition: Is
            Properties:
              StageName: prod
              OpenApiVersion: 3.0.1
              EndpointConfiguration: {Type: REGIONAL}
              Domain: {DomainName: d, CertificateArn: c}
              GatewayResponses:
                UNAUTHORIZED: {StatusCode: 401, ResponseParameters: {Headers: {A: "'*'"}}}
              Auth:
                DefaultAuthorizer: Shop
                ApiKeyRequired: true
                UsagePlan: {CreateUsagePlan: SHARED}
                ResourcePolicy: {IpRangeBlacklist: [a], CustomStatements: [{Effect: Deny}]}
                Authorizers:
                  Shop:
                    UserPoolArn: [!GetAtt Pool.Arn]
                    AuthorizationScopes: [shop/read]
                    Identity: {Header: X, ValidationExpression: a}
                  Other: {FunctionArn: f, FunctionPayloadType: REQUEST, Identity: {Headers: [A]}}
          Orders:
            Type: AWS::Serverless::Function
            Condition: Undecided
            Properties:
              Events:
                Read:
                  Type: Api
                  Properties:
                    Path: /orders
                    Method: get
                    RestApiId: !Ref Api
                    Auth: {Authorizer: Other, AuthorizationScopes: [a], ApiKeyRequired: false}
                Implicit: {Type: Api, Properties: {Path: /a, Method: any}}
      """;

  private static String template(String name) {
    return switch (name) {
      case "Body" ->
          HEAD
              + "Resources:\n"
              + POOL
              + "  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n"
              + "      Parameters: {basepath: prepend}\n      Body:\n"
              + DOCUMENT.indent(8);
      case "DefinitionBody" ->
          HEAD
              + "Resources:\n"
              + POOL
              + "  Api:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: prod\n"
              + "      MergeDefinitions: true\n      DefinitionBody:\n"
              + DOCUMENT.indent(8);
      default -> HEAD + EVENTS.indent(-2) + POOL;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"Body", "DefinitionBody", "Events"})
  void eachNodeMayBeOfAnyKind(String name) {
    Node root = AroundIt.parse("a.yaml", template(name));
    int nodes = new Replacing(-1, "").count(root);
    assertThat(said(NodeAsJson.of(root))).contains("GET", "OPTIONS");
    List<String> differing =
        IntStream.range(1, nodes)
            .parallel()
            .boxed()
            .flatMap(
                at -> KINDS.stream().map(kind -> new Replacing(at, kind).write(root)).distinct())
            .filter(text -> !said(text).equals(said(text)))
            .toList();
    System.out.printf(
        "wrong kinds: %s, %d nodes by %d kinds, %d said otherwise at the second time%n",
        name, nodes, KINDS.size(), differing.size());
    assertThat(differing).isEmpty();
    assertThat(nodes).isGreaterThan(50);
  }

  private static String said(String text) {
    AuditResult result = TemplateAudit.judged(Map.of("a.json", text));
    List<String> said = new ArrayList<>();
    result.methods().forEach(row -> said.add(row.toString()));
    for (Finding finding : result.findings()) {
      said.add(finding.level() + " " + finding.rule() + " " + finding.message());
    }
    result.problems().forEach(problem -> said.add(problem.toString()));
    return String.join("\n", said);
  }

  /** Writes a tree with another node at one place, counted from the root. */
  private static final class Replacing {
    private final int at;
    private final String instead;
    private int met;

    Replacing(int at, String instead) {
      this.at = at;
      this.instead = instead;
    }

    int count(Node node) {
      write(node);
      return met;
    }

    String write(Node node) {
      if (met++ == at) {
        return instead;
      }
      if (node.tag().isEmpty() && node instanceof MapNode map) {
        RawJson json = new RawJson();
        map.entries().forEach(entry -> json.with(entry.key().text(), write(entry.value())));
        return json.toString();
      }
      if (node.tag().isEmpty() && node instanceof ListNode list) {
        return RawJson.list(list.items().stream().map(this::write).toList());
      }
      return NodeAsJson.of(node);
    }
  }
}
