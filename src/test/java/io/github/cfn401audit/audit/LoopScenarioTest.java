package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loops that give other resources in other deployments of a template. */
class LoopScenarioTest {
  private static final String HEAD =
      """
      Transform: AWS::LanguageExtensions
      Mappings:
        Stages:
          dev: { Paths: [orders], Scope: aws.cognito.signin.user.admin }
          live: { Paths: [orders, carts], Scope: shop/read }
      """;

  private static final String RESOURCES =
      """
      Resources:
        Pool: { Type: AWS::Cognito::UserPool }
        Client:
          Type: AWS::Cognito::UserPoolClient
          Properties: { UserPoolId: !Ref Pool }
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Authorizer:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: shop
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
      """;

  @TempDir Path folder;
  private Audited audited;

  @BeforeEach
  void inAFolder() {
    audited = new Audited(folder);
  }

  /** One method for each item, with some more properties. */
  private static String methods(String collection, String more) {
    return """
        Fn::ForEach::Paths:
          - Path
          - %s
          - "${Path}Resource":
              Type: AWS::ApiGateway::Resource
              Properties:
                RestApiId: !Ref Api
                ParentId: !GetAtt Api.RootResourceId
                PathPart: !Ref Path
            "${Path}Method":
              Type: AWS::ApiGateway::Method
              Properties:
                RestApiId: !Ref Api
                ResourceId: !Ref "${Path}Resource"
                HttpMethod: GET
                AuthorizationType: COGNITO_USER_POOLS
                AuthorizerId: !Ref Authorizer
                %s
      """
        .formatted(collection, more);
  }

  private void template(String parameters, String loop) throws IOException {
    audited.file("shop.yaml", parameters + HEAD + RESOURCES + loop);
  }

  private static final String STAGE =
      "Parameters: { Stage: { Type: String, AllowedValues: [dev, live] } }\n";

  private static final String BY_STAGE = "!FindInMap [Stages, !Ref Stage, Paths]";

  private static final String SCOPE_BY_STAGE =
      "AuthorizationScopes: [!FindInMap [Stages, !Ref Stage, Scope]]";

  @Test
  void aMethodThatALoopMakesInOneScenarioOnly() throws IOException {
    template(STAGE, methods(BY_STAGE, ""));
    assertThat(audited.verdicts())
        .containsExactly("GET /orders is reachable", "GET /carts is reachable");
    assertThat(audited.findings()).containsExactly("error deployment-missing at Api");
  }

  @Test
  void methodsOfOneLoopAreToldApart() throws IOException {
    template(STAGE, methods(BY_STAGE, SCOPE_BY_STAGE));
    assertThat(audited.verdicts())
        .containsExactly(
            "GET /orders is reachable when Stage is dev",
            "GET /orders is unreachable when Stage is live",
            "GET /carts is unreachable");
  }

  @Test
  void aFaultSaysInWhichScenarioTheLoopHasIt() throws IOException {
    template(STAGE, methods(BY_STAGE, SCOPE_BY_STAGE));
    assertThat(audited.findings())
        .containsExactly(
            "error deployment-missing at Api",
            "error sdk-sign-in-lacks-scope at ordersMethod when Stage is live");
  }

  @Test
  void aValueThatTheMappingOfALoopDoesNotHaveIsNoScenario() throws IOException {
    template(
        "Parameters: { Stage: { Type: String, AllowedValues: [dev, live, beta] } }\n",
        methods(BY_STAGE, ""));
    assertThat(audited.verdicts())
        .containsExactly("GET /orders is reachable", "GET /carts is reachable");
    assertThat(audited.findings()).containsExactly("error deployment-missing at Api");
  }

  @Test
  void aListWithAParameterOfFewValues() throws IOException {
    template(
        "Parameters: { Path: { Type: String, AllowedValues: [orders, carts] } }\n",
        methods("[!Ref Path]", "").replace("- Path\n", "- P\n").replace("${Path}", "${P}"));
    assertThat(audited.verdicts())
        .containsExactly("GET /orders is reachable", "GET /carts is reachable");
  }

  @Test
  void aListWithoutAnyKnownValueLeavesAllUndecided() throws IOException {
    template("Parameters: { Paths: { Type: CommaDelimitedList } }\n", methods("!Ref Paths", ""));
    assertThat(audited.verdicts()).isEmpty();
    assertThat(audited.findings()).isEmpty();
  }
}
