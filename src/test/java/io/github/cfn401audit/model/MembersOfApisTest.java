package io.github.cfn401audit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to each API, certainly or perhaps. */
class MembersOfApisTest {
  private static final String SHOP =
      """
      Parameters:
        Elsewhere: { Type: String }
      Resources:
        Orders: { Type: AWS::ApiGateway::RestApi }
        Parcels: { Type: AWS::ApiGateway::RestApi }
        Users: { Type: AWS::ApiGateway::Authorizer, Properties: { RestApiId: !Ref Orders } }
        OrdersGet:
          Type: AWS::ApiGateway::Method
          Properties: { RestApiId: !Ref Orders, HttpMethod: GET, AuthorizerId: !Ref Users }
        OrdersPost:
          Type: AWS::ApiGateway::Method
          Properties: { RestApiId: !Ref Orders, HttpMethod: POST }
        ParcelsGet:
          Type: AWS::ApiGateway::Method
          Properties: { RestApiId: !Ref Parcels, HttpMethod: GET, AuthorizerId: !Ref Users }
        OtherGet:
          Type: AWS::ApiGateway::Method
          Properties: { RestApiId: !Ref Elsewhere, HttpMethod: GET }
      """;

  private static final String DEPLOYED =
      """
        Copy: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !Ref Orders } }
      """;

  private static final String STAGED =
      """
        Live:
          Type: AWS::ApiGateway::Stage
          Properties: { RestApiId: !Ref Parcels, DeploymentId: !Ref Copy, StageName: live }
      """;

  private static final String DEPLOYED_ELSEWHERE =
      """
        Copy: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !Ref Elsewhere } }
      """;

  private static RestApi api(Model model, String method) {
    return model.methods().stream()
        .filter(candidate -> candidate.resource().logicalId().equals(method))
        .findFirst()
        .orElseThrow()
        .api();
  }

  private static List<String> names(List<Method> methods) {
    return methods.stream().map(Method::resource).map(StackResource::logicalId).toList();
  }

  @Test
  void methodsAreFoundByTheirApiInTheOrderOfTheFile() {
    Model model = Modelled.of(SHOP);
    assertThat(names(model.methodsOf(api(model, "OrdersGet"))))
        .containsExactly("OrdersGet", "OrdersPost");
    assertThat(names(model.methodsOf(api(model, "OtherGet")))).containsExactly("OtherGet");
  }

  @Test
  void methodsAreFoundByTheirAuthorizerWhateverTheirApi() {
    Model model = Modelled.of(SHOP);
    Authorizer users = model.authorizers().get(0);
    assertThat(names(model.methodsOf(users))).containsExactly("OrdersGet", "ParcelsGet");
    assertThat(model.authorizersOf(api(model, "OrdersGet"))).containsExactly(users);
    assertThat(model.authorizersOf(api(model, "ParcelsGet"))).isEmpty();
  }

  @Test
  void aStageStandsUnderTheApiThatItNamesAndServesThatOfItsDeployment() {
    Model model = Modelled.of(SHOP + DEPLOYED + STAGED);
    RestApi orders = api(model, "OrdersGet");
    RestApi parcels = api(model, "ParcelsGet");
    assertThat(model.stagesOf(parcels)).hasSize(1);
    assertThat(model.stagesOf(orders)).isEmpty();
    assertThat(model.mayStage(orders)).isTrue();
    assertThat(model.mayStage(parcels)).isFalse();
    Deployment copy = model.deployments().get(0);
    assertThat(model.deploymentsOf(orders)).containsExactly(copy);
    assertThat(model.isStaged(copy)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "nothing,   OrdersGet,  false",
    "nothing,   OtherGet,   false",
    "orders,    OrdersGet,  true",
    "orders,    ParcelsGet, false",
    "orders,    OtherGet,   true",
    "elsewhere, OrdersGet,  true",
    "elsewhere, OtherGet,   true"
  })
  void aDeploymentMayBeOfEveryApiUnlessBothAreDeclaredAndTwo(
      String deployed, String method, boolean may) {
    String more =
        switch (deployed) {
          case "orders" -> DEPLOYED;
          case "elsewhere" -> DEPLOYED_ELSEWHERE;
          default -> "";
        };
    Model model = Modelled.of(SHOP + more);
    assertThat(model.mayDeploy(api(model, method))).isEqualTo(may);
  }

  @Test
  void aDeploymentThatNoStageNamesIsNotStaged() {
    Model model = Modelled.of(SHOP + DEPLOYED);
    assertThat(model.isStaged(model.deployments().get(0))).isFalse();
    assertThat(model.mayStage(api(model, "OrdersGet"))).isFalse();
  }
}
