package io.github.cfn401audit.cdk;

import java.util.List;
import software.amazon.awscdk.NestedStack;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.AuthorizationType;
import software.amazon.awscdk.services.apigateway.CognitoUserPoolsAuthorizer;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.MockIntegration;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClientOptions;
import software.constructs.Construct;

/** A shop whose one method asks for a scope that nobody can get. */
final class Shop {
  private Shop() {}

  /** Adds its resources to a scope: a stack, or a nested one. */
  static void in(Construct scope) {
    UserPool pool = UserPool.Builder.create(scope, "Customers").build();
    pool.addClient(
        "Web",
        UserPoolClientOptions.builder()
            .disableOAuth(true)
            .authFlows(AuthFlow.builder().userSrp(true).build())
            .build());
    RestApi api = RestApi.Builder.create(scope, "ShopApi").build();
    api.getRoot()
        .addResource("orders")
        .addMethod(
            "GET",
            new MockIntegration(),
            MethodOptions.builder()
                .authorizer(
                    CognitoUserPoolsAuthorizer.Builder.create(scope, "CustomersOnly")
                        .cognitoUserPools(List.of(pool))
                        .build())
                .authorizationType(AuthorizationType.COGNITO)
                .authorizationScopes(List.of("orders/read"))
                .build());
  }

  /** A stack with the shop in it. */
  static Stack stack(Construct scope, String id) {
    Stack stack = new Stack(scope, id);
    in(stack);
    return stack;
  }

  /** A stack with the shop in a nested one. */
  static Stack nested(Construct scope, String id) {
    Stack stack = new Stack(scope, id);
    in(new NestedStack(stack, "Inner"));
    return stack;
  }
}
