package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row that rests on something not being there, with the thing provably not there, there,
 * there with an unknown owner, in a part that cannot be read, and in another island.
 */
class AbsenceTest {
  private static final String UNKNOWN = "!Ref Elsewhere";

  /** The thing of a row, with {@code OWNER} where it names what it belongs to. */
  private static final String SIGN_IN_CLIENT =
      """
        Thing:
          Type: AWS::Cognito::UserPoolClient
          Properties: { UserPoolId: OWNER }
      """;

  private static final String READER =
      """
        Thing:
          Type: AWS::Cognito::UserPoolClient
          Properties:
            UserPoolId: OWNER
            SupportedIdentityProviders: [COGNITO]
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [code]
            AllowedOAuthScopes: [SCOPE]
            CallbackURLs: [https://shop.example.org/signed-in]
      """;

  private static final String SERVER =
      """
        Thing:
          Type: AWS::Cognito::UserPoolResourceServer
          Properties:
            UserPoolId: OWNER
            Identifier: orders
            Name: orders
            Scopes: [{ ScopeName: read, ScopeDescription: read orders }]
      """;

  private static final String DOMAIN =
      """
        Thing:
          Type: AWS::Cognito::UserPoolDomain
          Properties: { Domain: shop-sign-in, UserPoolId: OWNER }
      """;

  private static final String API =
      """
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties: { Name: shop }
        Pool:
          Type: AWS::Cognito::UserPool
        Orders:
          Type: AWS::ApiGateway::Resource
          Properties: { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: orders }
        Authorizer:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: shop
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
      """;

  private static final String DEPLOYMENT =
      """
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: [Method]
          Properties: { RestApiId: !Ref Api }
      """;

  private static final String STAGE =
      """
        Stage:
          Type: AWS::ApiGateway::Stage
          Properties: { RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: prod }
      """;

  private static final String DEPLOYED = DEPLOYMENT + STAGE;

  private static final String POOL_DOMAIN =
      DOMAIN.replace("Thing", "Domain").replace("OWNER", "!Ref Pool");

  private static final String ORDERS_SERVER =
      SERVER.replace("Thing", "Server").replace("OWNER", "!Ref Pool");

  /**
   * A row of the catalogue.
   *
   * @param rule the row
   * @param level its level where the thing is provably not there
   * @param whereThere what is left of it where the thing is there; empty for nothing
   * @param resources the template without the thing
   * @param thing the thing
   * @param owner what it belongs to
   */
  record Row(
      String rule,
      Level level,
      Optional<Level> whereThere,
      String resources,
      String thing,
      String owner) {

    static Row of(String rule, Level level, String resources, String thing) {
      return new Row(rule, level, Optional.empty(), resources, thing, "!Ref Pool");
    }

    Row ownedBy(String other) {
      return new Row(rule, level, whereThere, resources, thing, other);
    }

    Row leaving(Level left) {
      return new Row(rule, level, Optional.of(left), resources, thing, owner);
    }

    @Override
    public String toString() {
      return rule;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        Row.of(
            "pool-mismatch",
            Level.ERROR,
            API + DEPLOYED + method("") + pool("Other") + client("OtherClient", "Other", ""),
            SIGN_IN_CLIENT),
        Row.of("pool-without-client", Level.NOTE, API + DEPLOYED + method(""), SIGN_IN_CLIENT),
        Row.of(
            "domain-missing",
            Level.ERROR,
            API + DEPLOYED + method("openid") + codeClient("openid"),
            DOMAIN),
        Row.of(
            "client-scope-undefined",
            Level.ERROR,
            API + DEPLOYED + method("orders/read") + POOL_DOMAIN + codeClient("orders/read"),
            SERVER),
        Row.of(
            "scope-undefined",
            Level.ERROR,
            API + DEPLOYED + method("orders/read") + POOL_DOMAIN + codeClient("openid"),
            SERVER),
        Row.of(
            "scope-unobtainable",
            Level.ERROR,
            API
                + DEPLOYED
                + method("orders/read")
                + POOL_DOMAIN
                + ORDERS_SERVER
                + codeClient("openid"),
            READER.replace("SCOPE", "orders/read")),
        Row.of(
            "scope-misspelt",
            Level.ERROR,
            API + DEPLOYED + method("read") + POOL_DOMAIN + ORDERS_SERVER + codeClient("openid"),
            READER.replace("SCOPE", "read")),
        Row.of(
            "sdk-sign-in-lacks-scope",
            Level.ERROR,
            API
                + DEPLOYED
                + method("orders/read")
                + POOL_DOMAIN
                + ORDERS_SERVER
                + client("Client", "Pool", ""),
            READER.replace("SCOPE", "orders/read")),
        Row.of(
                "openid-scope-missing",
                Level.ERROR,
                API + DEPLOYED + method("") + POOL_DOMAIN + codeClient("email"),
                SIGN_IN_CLIENT)
            .leaving(Level.WARNING),
        Row.of(
            "m2m-client-without-scopes",
            Level.ERROR,
            API + DEPLOYED + method("") + POOL_DOMAIN + ORDERS_SERVER + machine(),
            SIGN_IN_CLIENT),
        Row.of(
            "no-token-accepted",
            Level.ERROR,
            API
                + DEPLOYED
                + method("")
                + POOL_DOMAIN
                + ORDERS_SERVER
                + machine()
                + codeClient("orders/read"),
            SIGN_IN_CLIENT),
        Row.of(
                "deployment-missing",
                Level.ERROR,
                API + method("") + client("Client", "Pool", ""),
                """
                  Thing:
                    Type: AWS::ApiGateway::Deployment
                    DependsOn: [Method]
                    Properties: { RestApiId: OWNER, StageName: prod }
                """)
            .ownedBy("!Ref Api"),
        Row.of(
                "deployment-unstaged",
                Level.ERROR,
                API + method("") + client("Client", "Pool", "") + DEPLOYMENT,
                """
                  Thing:
                    Type: AWS::ApiGateway::Stage
                    Properties: { RestApiId: OWNER, DeploymentId: OWNER, StageName: prod }
                """)
            .ownedBy("!Ref Deployment"),
        Row.of(
            "aud-expression-with-scopes",
            Level.ERROR,
            API
                + "      IdentityValidationExpression: '^https://'\n"
                + DEPLOYED
                + method("openid")
                + POOL_DOMAIN
                + client("Client", "Pool", ""),
            READER.replace("SCOPE", "openid")),
        Row.of(
                "client-opens-nothing",
                Level.WARNING,
                API
                    + DEPLOYED
                    + method("orders/read")
                    + POOL_DOMAIN
                    + ORDERS_SERVER
                    + codeClient("orders/read")
                    + client("App", "Pool", ""),
                """
                  Thing:
                    Type: AWS::ApiGateway::Authorizer
                    Properties:
                      Name: users
                      RestApiId: !Ref Api
                      Type: COGNITO_USER_POOLS
                      IdentitySource: method.request.header.Authorization
                      ProviderARNs: [OWNER]
                  ThingMethod:
                    Type: AWS::ApiGateway::Method
                    Properties:
                      RestApiId: !Ref Api
                      ResourceId: !Ref Orders
                      HttpMethod: PUT
                      AuthorizationType: COGNITO_USER_POOLS
                      AuthorizerId: !Ref Thing
                      Integration: { Type: MOCK }
                """)
            .ownedBy("!GetAtt Pool.Arn"),
        Row.of(
                "preflight-protected",
                Level.WARNING,
                API
                    + """
                        Denied:
                          Type: AWS::ApiGateway::GatewayResponse
                          Properties:
                            RestApiId: !Ref Api
                            ResponseType: UNAUTHORIZED
                            ResponseParameters:
                              gatewayresponse.header.Access-Control-Allow-Origin: "'*'"
                      """
                    + DEPLOYED
                    + method("").replace("GET", "ANY")
                    + client("Client", "Pool", ""),
                """
                  Thing:
                    Type: AWS::ApiGateway::Method
                    Properties:
                      RestApiId: !Ref Api
                      ResourceId: OWNER
                      HttpMethod: OPTIONS
                      AuthorizationType: NONE
                      Integration: { Type: MOCK }
                """)
            .ownedBy("!Ref Orders"));
  }

  /** Methods are made with their API: those of another island speak for its own clients alone. */
  private static boolean isMadeWithItsApi(Row row) {
    return row.thing().contains("AWS::ApiGateway::Method");
  }

  private static String method(String scope) {
    return """
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !Ref Orders
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Authorizer
            Integration: { Type: MOCK }
      """
        + (scope.isEmpty() ? "" : "      AuthorizationScopes: [" + scope + "]\n");
  }

  private static String pool(String name) {
    return "  " + name + ": { Type: AWS::Cognito::UserPool }\n";
  }

  private static String client(String name, String pool, String more) {
    return "  %s:%n    Type: AWS::Cognito::UserPoolClient%n    Properties:%n      UserPoolId: !Ref %s%n%s"
        .formatted(name, pool, more);
  }

  private static String codeClient(String scope) {
    return client(
        "Client",
        "Pool",
        """
              ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
              SupportedIdentityProviders: [COGNITO]
              AllowedOAuthFlowsUserPoolClient: true
              AllowedOAuthFlows: [code]
              AllowedOAuthScopes: [SCOPE]
              CallbackURLs: [https://shop.example.org/signed-in]
        """
            .replace("SCOPE", scope));
  }

  private static String machine() {
    return client(
        "Machine",
        "Pool",
        """
              GenerateSecret: true
              ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
              AllowedOAuthFlowsUserPoolClient: true
              AllowedOAuthFlows: [client_credentials]
              AllowedOAuthScopes: [orders/read]
        """);
  }

  private static String template(String... parts) {
    return "Parameters: { Elsewhere: { Type: String } }\nResources:\n" + String.join("", parts);
  }

  private static Optional<Level> found(Row row, Path folder, String... templates)
      throws IOException {
    Audited audited = new Audited(folder);
    for (int i = 0; i < templates.length; i++) {
      audited.file("template" + i + ".yaml", templates[i]);
    }
    List<Level> levels = new ArrayList<>();
    for (Finding finding : audited.result().findings()) {
      if (finding.rule().value().equals(row.rule())) {
        levels.add(finding.level());
      }
    }
    assertThat(levels).hasSizeLessThan(2);
    return levels.stream().findFirst();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isReportedWhereTheThingIsProvablyNotThere(Row row, @TempDir Path folder) throws IOException {
    assertThat(found(row, folder, template(row.resources()))).contains(row.level());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isSilentWhereTheThingIsThere(Row row, @TempDir Path folder) throws IOException {
    String thing = row.thing().replace("OWNER", row.owner());
    assertThat(found(row, folder, template(row.resources(), thing))).isEqualTo(row.whereThere());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isSilentWhereTheOwnerOfTheThingIsUnknown(Row row, @TempDir Path folder) throws IOException {
    String thing = row.thing().replace("OWNER", UNKNOWN);
    assertThat(found(row, folder, template(row.resources(), thing))).isEqualTo(row.whereThere());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isSilentWhereAPartThatCannotBeReadIsHandedTheOwner(Row row, @TempDir Path folder)
      throws IOException {
    String nested =
        """
          Nested:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: https://templates.s3.amazonaws.com/not-here.yaml
              Parameters: { Owner: OWNER }
        """
            .replace("OWNER", row.owner() + (isMadeWithItsApi(row) ? ", Api: !Ref Api" : ""));
    assertThat(found(row, folder, template(row.resources(), nested))).isEqualTo(row.whereThere());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isReportedWhereAPartThatCannotBeReadIsToldNothingOfTheOwner(Row row, @TempDir Path folder)
      throws IOException {
    String nested =
        """
          Nested:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: https://templates.s3.amazonaws.com/not-here.yaml
              Parameters: { Stage: prod, Bucket: !Ref Bucket }
          Bucket: { Type: AWS::S3::Bucket }
        """;
    assertThat(found(row, folder, template(row.resources(), nested))).contains(row.level());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isReportedWhereTheThingOfAnotherIslandBelongsThere(Row row, @TempDir Path folder)
      throws IOException {
    String there =
        template(
            row.thing().replace("OWNER", row.owner()),
            API,
            method("").replace("GET", "POST"),
            row.owner().equals("!Ref Deployment") ? DEPLOYMENT : "");
    assertThat(found(row, folder, template(row.resources()), there)).contains(row.level());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void dropsOneStepWhereTheThingOfAnotherIslandMayBelongHere(Row row, @TempDir Path folder)
      throws IOException {
    String there =
        template(
            row.thing().replace("OWNER", UNKNOWN), row.thing().contains("!Ref Api") ? API : "");
    assertThat(found(row, folder, template(row.resources()), there))
        .contains(isMadeWithItsApi(row) ? row.level() : row.level().dropped());
  }
}
