package io.github.cfn401audit.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suppressions at the resources of SAM. */
class SamSuppressionTest {
  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Pool: { Type: AWS::Cognito::UserPool }
        Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
        Api:
          Type: AWS::Serverless::Api
          Properties:
            StageName: prod
            Auth:
              DefaultAuthorizer: Shop
              Authorizers: { Shop: { UserPoolArn: !GetAtt Pool.Arn } }
        Orders:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: "exports.handler = 1"
            Events:
              List:
                Type: Api
                Properties:
                  RestApiId: !Ref Api
                  Path: /orders
                  Method: get
                  Auth: { Authorizer: Shop, AuthorizationScopes: [orders/read] }
        Parcels:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: "exports.handler = 1"
            Events:
              List:
                Type: Api
                Properties:
                  RestApiId: !Ref Api
                  Path: /parcels
                  Method: get
                  Auth: { Authorizer: Shop, AuthorizationScopes: [parcels/read] }
      """;

  private static final String ORDERS = "error sdk-sign-in-lacks-scope at GET /orders of Api";
  private static final String PARCELS = "error sdk-sign-in-lacks-scope at GET /parcels of Api";
  private static final String NOTE =
      "    Metadata: { cfn-401-audit: { suppress: [{ id: sdk-sign-in-lacks-scope, reason: why }] } }\n";

  @TempDir Path folder = Path.of("");
  private Silenced shop = new Silenced(folder);

  @BeforeEach
  void begin() throws IOException {
    shop = new Silenced(folder).file("shop.yaml", TEMPLATE);
  }

  private void note(String resource) throws IOException {
    shop.file(
        "shop.yaml", TEMPLATE.replace("  " + resource + ":\n", "  " + resource + ":\n" + NOTE));
  }

  @Test
  void withoutOneBothSpeak() {
    assertThat(shop.findings()).containsExactly(ORDERS, PARCELS);
  }

  @Test
  void oneAtAFunctionGoesForItsEventsAlone() throws IOException {
    note("Orders");
    assertThat(shop.findings()).containsExactly(PARCELS);
    assertThat(shop.suppressed())
        .containsExactly("sdk-sign-in-lacks-scope at GET /orders of Api: why");
    assertThat(shop.problems()).isEmpty();
  }

  @Test
  void oneAtTheApiGoesForAllItsMethods() throws IOException {
    note("Api");
    assertThat(shop.findings()).isEmpty();
    assertThat(shop.problems()).isEmpty();
  }

  @Test
  void oneElsewhereGoesForNone() throws IOException {
    shop.file(
        "shop.yaml",
        TEMPLATE.replace("  Api:\n", "  Topic:\n    Type: AWS::SNS::Topic\n" + NOTE + "  Api:\n"));
    assertThat(shop.findings()).containsExactly(ORDERS, PARCELS);
    assertThat(shop.problems()).hasSize(1);
  }

  @Test
  void theConfigurationFileNamesThemAsTheyAreShown() throws IOException {
    shop.suppressing("id: sdk-sign-in-lacks-scope, method: GET /orders, reason: why");
    assertThat(shop.findings()).containsExactly(PARCELS);
    shop.suppressing("id: sdk-sign-in-lacks-scope, resource: GET /orders of Api, reason: why");
    assertThat(shop.findings()).containsExactly(PARCELS);
    shop.suppressing("id: sdk-sign-in-lacks-scope, resource: Api, reason: why");
    assertThat(shop.findings()).isEmpty();
  }

  @Test
  void aCommentAtTheEventCounts() throws IOException {
    shop.file(
        "shop.yaml",
        TEMPLATE.replace(
            "[orders/read] }",
            "[orders/read] } # cfn-401-audit: ignore[sdk-sign-in-lacks-scope] a"));
    assertThat(shop.findings()).containsExactly(PARCELS);
  }
}
