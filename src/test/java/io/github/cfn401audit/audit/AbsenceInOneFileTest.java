package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row that rests on something not being in the same document or template, with the thing
 * provably not there, there, in a place that cannot be read, and in places where it is of no use.
 */
class AbsenceInOneFileTest {
  private static final String INCLUDE =
      "{ 'Fn::Transform': { Name: AWS::Include, Parameters: { Location: s3://shop/part.yaml } } }";

  private static final String AROUND =
      """
      Parameters: { Elsewhere: { Type: String } }
      Resources:
        Pool: { Type: AWS::Cognito::UserPool }
        Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
      """;

  private static final String SCHEME =
      "{ type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype:"
          + " cognito_user_pools, x-amazon-apigateway-authorizer: { type: cognito_user_pools, POOLS"
          + " } }";

  private static final String WHOLE = SCHEME.replace("POOLS", "providerARNs: [!GetAtt Pool.Arn]");

  private static final String DOCUMENT =
      """
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties:
            Body:
              swagger: "2.0"
              security: [Users: []]
              securityDefinitions: SCHEMES
              paths: { /orders: { get: OPERATION } }
        Deployment:
          Type: AWS::ApiGateway::Deployment
          Properties: { RestApiId: !Ref Api, StageName: prod }
      """;

  private static final String DOCUMENT_SCHEMES =
      DOCUMENT.replace("OPERATION", "{ security: [Users: []] }").replace("SCHEMES", "THING");

  private static final String DOCUMENT_POOLS =
      DOCUMENT
          .replace("OPERATION", "{ security: [Users: []] }")
          .replace("SCHEMES", "{ Users: " + SCHEME.replace("POOLS", "THING") + " }");

  private static final String DOCUMENT_OPERATION =
      DOCUMENT.replace("SCHEMES", "{ Users: " + WHOLE + " }").replace("OPERATION", "THING");

  private static final String SAM =
      """
        Api:
          Type: AWS::Serverless::Api
          Properties: { StageName: prod, Auth: AUTH }
        Function:
          Type: AWS::Serverless::Function
          Properties:
            Handler: index.handler
            Runtime: nodejs22.x
            Events:
              Orders:
                Type: Api
                Properties: { RestApiId: !Ref Api, Path: /orders, Method: get, Auth: EVENT }
      Transform: AWS::Serverless-2016-10-31
      """;

  private static final String METHOD =
      """
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Users
      """;

  private static final String AUTHORIZER =
      """
        Users:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: users
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
      """;

  /**
   * A row of the catalogue.
   *
   * @param finding the finding where the thing is provably not there
   * @param template resources with {@code THING} where the thing would stand
   * @param nothing what stands there where the thing is not there
   * @param there the thing
   * @param unread what stands there where nobody can tell
   */
  record Row(String finding, String template, String nothing, String there, String unread) {
    String with(String thing) {
      return AROUND + template.replace("THING", thing);
    }

    @Override
    public String toString() {
      return finding;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row(
            "warning openapi-scheme-undefined at GET /orders of Api",
            DOCUMENT_SCHEMES,
            "{}",
            "{ Users: " + WHOLE + " }",
            INCLUDE),
        new Row(
            "warning openapi-scheme-undefined at GET /orders of Api",
            DOCUMENT_SCHEMES,
            "{ Others: " + WHOLE + " }",
            "{ Users: " + WHOLE + " }",
            "!Ref Elsewhere"),
        new Row(
            "error openapi-scheme-incomplete at Users of Api",
            DOCUMENT_POOLS,
            "providerARNs: []",
            "providerARNs: [!GetAtt Pool.Arn]",
            "providerARNs: !Split [',', !Ref Elsewhere]"),
        new Row(
            "warning openapi-root-security at GET /orders of Api",
            DOCUMENT_OPERATION,
            "{}",
            "{ security: [Users: []] }",
            INCLUDE),
        new Row(
            "error sam-authorizer-undefined at Api",
            SAM.replace("EVENT", "{ Authorizer: Users }").replace("AUTH", "THING"),
            "{ Authorizers: { Others: { UserPoolArn: !GetAtt Pool.Arn } } }",
            "{ Authorizers: { Users: { UserPoolArn: !GetAtt Pool.Arn } } }",
            "{ Authorizers: !Ref Elsewhere }"),
        new Row(
            "error sam-event-scopes-without-authorizer at GET /orders of Api",
            SAM.replace("EVENT", "{ AuthorizationScopes: [openid], THING }")
                .replace("AUTH", "{ Authorizers: { Users: { UserPoolArn: !GetAtt Pool.Arn } } }"),
            "ApiKeyRequired: false",
            "Authorizer: Users",
            "Authorizer: !Ref Elsewhere"),
        new Row(
            "error authorizer-missing at Method",
            METHOD + "THING",
            "",
            AUTHORIZER,
            "  'Fn::Transform': { Name: AWS::Include, Parameters: { Location: s3://a/b.yaml } }\n"));
  }

  private static List<String> found(Row row, Path folder, String... templates) throws IOException {
    Audited audited = new Audited(folder);
    for (int i = 0; i < templates.length; i++) {
      audited.file("template" + i + ".yaml", templates[i]);
    }
    String rule = row.finding().split(" ", -1)[1];
    return audited.result().findings().stream()
        .filter(finding -> finding.rule().value().equals(rule))
        .map(AbsenceInOneFileTest::words)
        .toList();
  }

  private static String words(Finding finding) {
    return finding.level().id() + " " + finding.rule() + " at " + finding.resource().logicalId();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isReportedWhereTheThingIsProvablyNotThere(Row row, @TempDir Path folder) throws IOException {
    assertThat(found(row, folder, row.with(row.nothing()))).containsExactly(row.finding());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isSilentWhereTheThingIsThere(Row row, @TempDir Path folder) throws IOException {
    assertThat(found(row, folder, row.with(row.there()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isSilentWhereItsPlaceCannotBeRead(Row row, @TempDir Path folder) throws IOException {
    assertThat(found(row, folder, row.with(row.unread()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isReportedWhereAnotherFileThatIsNotReadMayHoldTheLike(Row row, @TempDir Path folder)
      throws IOException {
    String nested =
        """
          Nested:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: https://templates.s3.amazonaws.com/not-here.yaml
              Parameters: { Api: !Ref Api, Pool: !GetAtt Pool.Arn }
        """;
    assertThat(
            found(
                row,
                folder,
                row.with(row.nothing()).replace("Resources:\n", "Resources:\n" + nested)))
        .containsExactly(row.finding());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isReportedWhereTheThingStandsInAnotherIsland(Row row, @TempDir Path folder)
      throws IOException {
    assertThat(found(row, folder, row.with(row.nothing()), row.with(row.there())))
        .containsExactly(row.finding());
  }
}
