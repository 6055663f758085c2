package io.github.cfn401audit.unfold.sam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.unfold.Plain;
import io.github.cfn401audit.unfold.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of SAM that are spread over several places, or beside other files; one test for each. */
class SamFormsTest {
  private static final String POOL =
      """
        Pool: {Type: AWS::Cognito::UserPool}
        Client: {Type: AWS::Cognito::UserPoolClient, Properties: {UserPoolId: !Ref Pool}}
      """;

  private static final String AUTH =
      "{DefaultAuthorizer: Shop, Authorizers: {Shop: {UserPoolArn: !GetAtt Pool.Arn}}}";

  private static final String OPENS = "GET /orders: ID of [Pool] in Authorization, reachable";

  @TempDir Path folder = Path.of("");

  /** An API with these properties, and one event that leads to it. */
  private static String template(String properties) {
    return "Resources:\n" + POOL + api(properties) + function("RestApiId: !Ref Api");
  }

  private static String api(String properties) {
    return "  Api:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: prod\n"
        + properties.indent(6);
  }

  private static String function(String event) {
    return """
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Events:
                Read: {Type: Api, Properties: {Path: /orders, Method: get, EVENT}}
        """
        .replace("EVENT", event);
  }

  private Plain plain(String template) throws IOException {
    return Plain.of(folder, template);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AwsAccountWhitelist: ['111122223333'] | Effect: 'Allow' | Principal: {AWS: ['111122223333']}",
        "AwsAccountBlacklist: ['111122223333'] | Effect: 'Deny' | Principal: {AWS: ['111122223333']}",
        "IpRangeWhitelist: [10.0.0.0/8] | Effect: 'Deny' | {NotIpAddress: {aws:SourceIp: ['10.0.0.0/8']}}",
        "IpRangeBlacklist: [10.0.0.0/8] | Effect: 'Deny' | {IpAddress: {aws:SourceIp: ['10.0.0.0/8']}}",
        "SourceVpcWhitelist: [vpc-1] | Effect: 'Deny' | {StringNotEquals: {aws:SourceVpc: ['vpc-1']}}",
        "SourceVpcBlacklist: [vpce-1] | Effect: 'Deny' | {StringEquals: {aws:SourceVpce: ['vpce-1']}}",
        "IntrinsicVpcWhitelist: [!Ref Pool] | Effect: 'Deny' | {StringNotEquals: {aws:SourceVpc: ['${Pool}']}}",
        "IntrinsicVpcBlacklist: [!Ref Pool] | Effect: 'Deny' | {StringEquals: {aws:SourceVpc: ['${Pool}']}}",
        "IntrinsicVpceWhitelist: [!Ref Pool] | Effect: 'Deny' | {StringNotEquals: {aws:SourceVpce: ['${Pool}']}}",
        "IntrinsicVpceBlacklist: [!Ref Pool] | Effect: 'Deny' | {StringEquals: {aws:SourceVpce: ['${Pool}']}}",
        "CustomStatements: [{Effect: Deny, Action: a}] | Effect: 'Deny' | Action: 'a'"
      })
  void resourcePolicyInAllItsLists(String list, String effect, String part) throws IOException {
    assertThat(plain(template("Auth: {ResourcePolicy: {" + list + "}}")).resources())
        .anyMatch(
            line ->
                line.startsWith("Api ") && line.contains(effect) && line.contains(part.strip()));
    String event = "RestApiId: !Ref Api, Auth: {ResourcePolicy: {" + list + "}}";
    assertThat(plain("Resources:\n" + POOL + api("") + function(event)).resources())
        .anyMatch(
            line ->
                line.startsWith("Api ") && line.contains(effect) && line.contains(part.strip()));
  }

  @ParameterizedTest
  @CsvSource({"PER_API,ApiUsagePlan", "SHARED,ServerlessUsagePlan", "NONE,"})
  void usagePlan(String wanted, String plan) throws IOException {
    Plain plain = plain(template("Auth: {UsagePlan: {CreateUsagePlan: " + wanted + "}}"));
    assertThat(
            plain.resources().stream()
                .filter(line -> line.contains("UsagePlan {"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElse(null))
        .isEqualTo(plan);
  }

  @Test
  void apiKeyOfAnEvent() throws IOException {
    String event = "RestApiId: !Ref Api, Auth: {ApiKeyRequired: true}";
    assertThat(plain("Resources:\n" + POOL + api("Auth: " + AUTH) + function(event)).resources())
        .anyMatch(line -> line.startsWith("GET ") && line.contains("ApiKeyRequired: 'true'"));
    assertThat(Rows.of(folder).methods()).containsExactly(OPENS);
  }

  @Test
  void defaultAuthorizerOfAnApiWithoutAuthorizersGuardsNothing() throws IOException {
    Rows rows = Rows.of(folder, template("Auth: {DefaultAuthorizer: Shop}"));
    assertThat(rows.methods()).containsExactly("GET /orders: open");
    assertThat(rows.findings()).isEmpty();
  }

  @Test
  void authorizersThatAreNotAMapDefineNone() throws IOException {
    for (String written : List.of("[Shop]", "Shop")) {
      Rows rows =
          Rows.of(
              folder, template("Auth: {DefaultAuthorizer: Shop, Authorizers: " + written + "}"));
      assertThat(rows.findings())
          .singleElement()
          .asString()
          .startsWith("error sam-authorizer-undefined");
    }
  }

  @Test
  void preflightWhoseSwitchIsAParameter() throws IOException {
    String auth = AUTH.replace("}}}", "}}, AddDefaultAuthorizerToCorsPreflight: !Ref P}");
    String parameter = "Parameters: {P: {Type: String}}\n";
    Rows rows = Rows.of(folder, parameter + template("Cors: \"'*'\"\nAuth: " + auth));
    assertThat(rows.methods())
        .containsExactly("OPTIONS /orders: undecided, parameter P of app has no value", OPENS);
    assertThat(rows.findings())
        .containsExactly(
            "note gateway-response-without-cors at Api, app.yaml:5:3",
            "warning cors-header-not-allowed at Api, app.yaml:9:13");
  }

  @Test
  void domainOfAnApi() throws IOException {
    assertThat(plain(template("Domain: {DomainName: shop.example.org}")).resources())
        .contains(
            "domain of Api {DomainName: 'shop.example.org', RestApiId: '${Api}', Stage:"
                + " 'prod'} sam");
  }

  @Test
  void failOnWarningsChangesNoMethod() throws IOException {
    assertThat(Rows.of(folder, template("FailOnWarnings: true\nAuth: " + AUTH)).methods())
        .containsExactly(OPENS);
  }

  @Test
  void identityOfAnAuthorizer() throws IOException {
    String auth = AUTH.replace("Pool.Arn}", "Pool.Arn, Identity: {Header: X-Token}}");
    assertThat(Rows.of(folder, template("Auth: " + auth)).methods())
        .containsExactly("GET /orders: ID of [Pool] in X-Token, reachable");
  }

  @Test
  void stageAndDeploymentByTheNameOfTheApi() throws IOException {
    String outputs =
        """
        Outputs:
          Stage: {Value: !Ref Api.Stage}
          Deployment: {Value: {Ref: Api.Deployment}}
        """;
    assertThat(plain(template("") + outputs).outputs())
        .containsExactly("Stage: 'prod'", "Deployment: '${deployment of Api}'");
  }

  @Test
  void restApiIdOfAParameterMakesNoMethodAndIsReported() throws IOException {
    String parameter = "Parameters: {ApiId: {Type: String}}\n";
    Rows rows =
        Rows.of(
            folder,
            parameter + "Resources:\n" + POOL + api("") + function("RestApiId: !Ref ApiId"));
    assertThat(rows.methods()).isEmpty();
    assertThat(rows.problems())
        .containsExactly(
            "app.yaml:13:9 event Read names no AWS::Serverless::Api of this template: SAM"
                + " makes no method for it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cors: \"'*'\" | OPTIONS /orders of Api {RestApiId",
        "EndpointConfiguration: PRIVATE | EndpointConfiguration: {Types: ['PRIVATE']}",
        "GatewayResponses: {UNAUTHORIZED: {StatusCode: 403}} | gateway response UNAUTHORIZED of Api",
        "OpenApiVersion: 3.0.1 | deployment of Api {RestApiId: '${Api}'} sam",
        "Domain: {DomainName: d} | domain of Api {DomainName: 'd'",
        "Name: shop | Api {Name: 'shop'",
        "Variables: {V: w} | Variables: {V: 'w'}",
        "Auth: {ResourcePolicy: {IpRangeBlacklist: [1.2.3.4]}} | aws:SourceIp: ['1.2.3.4']",
        "Auth: {ApiKeyRequired: true} | ApiKeyRequired: 'true'",
        "Auth: {UsagePlan: {CreateUsagePlan: PER_API}} | ApiUsagePlan {"
      })
  void globalsOfEachField(String global, String made) throws IOException {
    String globals = "Globals: {Api: {" + global + "}}\n";
    assertThat(plain(globals + template("")).resources())
        .anyMatch(line -> line.contains(made.strip()));
    assertThat(plain(globals + template("")).problems()).isEmpty();
  }

  @Test
  void globalsAndTheApiAreMerged() throws IOException {
    String globals =
        "Globals: {Api: {Auth: {Authorizers: {Shop: {UserPoolArn: !GetAtt Pool.Arn}}}}}\n";
    assertThat(Rows.of(folder, globals + template("Auth: {DefaultAuthorizer: Shop}")).methods())
        .containsExactly(OPENS);
  }

  @Test
  void globalsThatTheApiSaysOtherwise() throws IOException {
    String globals = "Globals: {Api: {Auth: {AddDefaultAuthorizerToCorsPreflight: true}}}\n";
    String own = "Cors: \"'*'\"\nAuth: " + AUTH.replace("}}}", "}}, ");
    String api = template(own + "AddDefaultAuthorizerToCorsPreflight: false}");
    assertThat(Rows.of(folder, globals + api).methods())
        .containsExactly("OPTIONS /orders: open", OPENS);
  }

  @Test
  void globalsOfTheImplicitApi() throws IOException {
    String globals = "Globals: {Api: {Auth: " + AUTH + "}}\n";
    String function = function("Auth: {}");
    assertThat(Rows.of(folder, globals + "Resources:\n" + POOL + function).methods())
        .containsExactly(OPENS);
  }

  @Test
  void outputOfSamBuildBesideItsSourceIsOneStack() throws IOException {
    String template = template("Auth: " + AUTH);
    Path built = Files.createDirectories(folder.resolve(".aws-sam/build"));
    Files.writeString(built.resolve("template.yaml"), template);
    assertThat(Rows.of(folder, template).methods()).containsExactly(OPENS);
  }

  @Test
  void outputOfSamBuildThatIsNamedWithANestedApplication() throws IOException {
    Path built = Files.createDirectories(folder.resolve(".aws-sam/build"));
    Files.createDirectories(built.resolve("Shop"));
    Files.writeString(
        built.resolve("template.yaml"),
        """
        Resources:
          Pool: {Type: AWS::Cognito::UserPool}
          Client: {Type: AWS::Cognito::UserPoolClient, Properties: {UserPoolId: !Ref Pool}}
          Shop:
            Type: AWS::Serverless::Application
            Properties: {Location: Shop/template.yaml, Parameters: {PoolArn: !GetAtt Pool.Arn}}
        """);
    Files.writeString(
        built.resolve("Shop/template.yaml"),
        "Parameters: {PoolArn: {Type: String}}\nResources:\n"
            + api("Auth: " + AUTH.replace("!GetAtt Pool.Arn", "!Ref PoolArn"))
            + function("RestApiId: !Ref Api"));
    assertThat(Rows.of(built).methods()).containsExactly(OPENS);
  }

  @Test
  void cdkAppThatContainsSam() throws IOException {
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {"version": "38.0.0", "artifacts": {"Shop": {"type": "aws:cloudformation:stack",
          "environment": "aws://111122223333/eu-west-1",
          "properties": {"templateFile": "Shop.template.json"}}}}
        """);
    Files.writeString(
        folder.resolve("Shop.template.json"),
        """
        {"Transform": "AWS::Serverless-2016-10-31", "Resources": {
          "Pool": {"Type": "AWS::Cognito::UserPool"},
          "Client": {"Type": "AWS::Cognito::UserPoolClient",
            "Properties": {"UserPoolId": {"Ref": "Pool"}}},
          "Api": {"Type": "AWS::Serverless::Api", "Properties": {"StageName": "prod", "Auth": {
            "DefaultAuthorizer": "Shop",
            "Authorizers": {"Shop": {"UserPoolArn": {"Fn::GetAtt": ["Pool", "Arn"]}}}}},
            "Metadata": {"aws:cdk:path": "Shop/Included/Api"}},
          "Orders": {"Type": "AWS::Serverless::Function", "Properties": {"Events": {"Read": {
            "Type": "Api", "Properties": {"Path": "/orders", "Method": "get",
              "RestApiId": {"Ref": "Api"}}}}}}}}
        """);
    assertThat(Rows.of(folder).methods()).containsExactly(OPENS);
  }

  @Test
  void methodBesideTheImplicitApi() throws IOException {
    String method =
        """
          Status:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref ServerlessRestApi
              ResourceId: !GetAtt ServerlessRestApi.RootResourceId
              HttpMethod: GET
              AuthorizationType: NONE
        """;
    Rows rows = Rows.of(folder, "Resources:\n" + POOL + function("Auth: {}") + method);
    assertThat(rows.methods()).containsExactly("GET /orders: open", "GET /: open");
    assertThat(rows.findings())
        .containsExactly("warning body-and-methods-mixed at ServerlessRestApi, app.yaml:8:9");
  }
}
