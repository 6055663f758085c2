package shop;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.CognitoUserPoolsAuthorizer;
import software.amazon.awscdk.services.apigateway.CorsOptions;
import software.amazon.awscdk.services.apigateway.GatewayResponseOptions;
import software.amazon.awscdk.services.apigateway.IntegrationResponse;
import software.amazon.awscdk.services.apigateway.LambdaIntegration;
import software.amazon.awscdk.services.apigateway.LambdaIntegrationOptions;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.MethodResponse;
import software.amazon.awscdk.services.apigateway.MockIntegration;
import software.amazon.awscdk.services.apigateway.Resource;
import software.amazon.awscdk.services.apigateway.ResponseType;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.cognito.IUserPool;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.constructs.Construct;

/** The orders API. Its callers are customers who have signed in. */
final class ApiStack extends Stack {

  private static final String SHOP = "https://shop.example.org";
  private static final String HEADER = "method.response.header.";
  private static final String ORDERS_CODE =
      """
      exports.handler = async () => ({
        statusCode: 200,
        headers: {"Access-Control-Allow-Origin": "https://shop.example.org"},
        body: JSON.stringify([]),
      });
      """;

  ApiStack(Construct scope, String id, IUserPool customers) {
    super(scope, id);

    RestApi api =
        RestApi.Builder.create(this, "ShopApi")
            .restApiName("shop")
            .deployOptions(StageOptions.builder().stageName("prod").build())
            .build();
    api.addGatewayResponse(
        "RefusedWithCors",
        GatewayResponseOptions.builder()
            .type(ResponseType.DEFAULT_4_XX)
            .responseHeaders(Map.of("Access-Control-Allow-Origin", quoted(SHOP)))
            .build());

    CognitoUserPoolsAuthorizer authorizer =
        CognitoUserPoolsAuthorizer.Builder.create(this, "CustomersAuthorizer")
            .cognitoUserPools(List.of(customers))
            .build();
    MethodOptions signedIn = MethodOptions.builder().authorizer(authorizer).build();

    Function ordersFunction =
        Function.Builder.create(this, "OrdersFunction")
            .runtime(Runtime.NODEJS_22_X)
            .handler("index.handler")
            .code(Code.fromInline(ORDERS_CODE))
            .build();
    LambdaIntegration ordersIntegration =
        new LambdaIntegration(
            ordersFunction, LambdaIntegrationOptions.builder().allowTestInvoke(false).build());

    Resource orders = api.getRoot().addResource("orders");
    orders.addMethod("GET", ordersIntegration, withScope(authorizer, "orders/read"));
    orders.addMethod("POST", ordersIntegration, withScope(authorizer, "orders/write"));
    orders.addCorsPreflight(
        CorsOptions.builder()
            .allowOrigins(List.of(SHOP))
            .allowMethods(List.of("GET", "POST"))
            .allowHeaders(List.of("Authorization", "Content-Type"))
            .build());

    Resource order = orders.addResource("{id}");
    order.addMethod("GET", ordersIntegration, signedIn);
    order.addMethod("DELETE", ordersIntegration, signedIn);
    addPreflight(order, authorizer);

    addHealth(api.getRoot().addResource("health"));
  }

  private static MethodOptions withScope(CognitoUserPoolsAuthorizer authorizer, String scope) {
    return MethodOptions.builder()
        .authorizer(authorizer)
        .authorizationScopes(List.of(scope))
        .build();
  }

  private static void addPreflight(Resource order, CognitoUserPoolsAuthorizer authorizer) {
    Map<String, String> answer = new TreeMap<>();
    answer.put(HEADER + "Access-Control-Allow-Headers", quoted("Authorization,Content-Type"));
    answer.put(HEADER + "Access-Control-Allow-Methods", quoted("GET,DELETE"));
    answer.put(HEADER + "Access-Control-Allow-Origin", quoted(SHOP));
    Map<String, Boolean> declared = new TreeMap<>();
    answer.keySet().forEach(name -> declared.put(name, true));

    order.addMethod(
        "OPTIONS",
        MockIntegration.Builder.create()
            .requestTemplates(Map.of("application/json", "{\"statusCode\": 204}"))
            .integrationResponses(
                List.of(
                    IntegrationResponse.builder()
                        .statusCode("204")
                        .responseParameters(answer)
                        .build()))
            .build(),
        MethodOptions.builder()
            .authorizer(authorizer)
            .methodResponses(
                List.of(
                    MethodResponse.builder()
                        .statusCode("204")
                        .responseParameters(declared)
                        .build()))
            .build());
  }

  private static void addHealth(Resource health) {
    health.addMethod(
        "GET",
        MockIntegration.Builder.create()
            .requestTemplates(Map.of("application/json", "{\"statusCode\": 200}"))
            .integrationResponses(List.of(IntegrationResponse.builder().statusCode("200").build()))
            .build(),
        MethodOptions.builder()
            .methodResponses(List.of(MethodResponse.builder().statusCode("200").build()))
            .build());
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }
}
