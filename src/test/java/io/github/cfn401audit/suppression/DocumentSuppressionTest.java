package io.github.cfn401audit.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suppressions in OpenAPI documents. */
class DocumentSuppressionTest {
  private static final String HEAD =
      """
      Resources:
        Pool: { Type: AWS::Cognito::UserPool }
        Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
        Deployment:
          Type: AWS::ApiGateway::Deployment
          Properties: { RestApiId: !Ref Api, StageName: prod }
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties:
      """;

  /** Two operations ask for scopes that nobody has. */
  private static final String DOCUMENT =
      """
      swagger: "2.0"
      securityDefinitions:
        Shop:
          type: apiKey
          name: Authorization
          in: header
          x-amazon-apigateway-authtype: cognito_user_pools
          x-amazon-apigateway-authorizer:
            type: cognito_user_pools
            providerARNs: [!GetAtt Pool.Arn]
      paths:
        /orders:
          get:
            security: [{ Shop: [orders/read] }]
        /parcels:
          get:
            security: [{ Shop: [parcels/read] }]
      """;

  private static final String NOTE =
      "x-cfn-401-audit: { suppress: [{ id: sdk-sign-in-lacks-scope, reason: why }] }";

  @TempDir Path folder = Path.of("");
  private Silenced shop = new Silenced(folder);

  @BeforeEach
  void begin() {
    shop = new Silenced(folder);
  }

  private void document(String document) throws IOException {
    String body = "Body:\n" + document.replaceAll("(?m)^(?=.)", "  ");
    shop.file("shop.yaml", HEAD + body.replaceAll("(?m)^(?=.)", "      "));
  }

  private static String atOrders(String line) {
    return DOCUMENT.replace("  /orders:\n    get:\n", "  /orders:\n    get:\n      " + line + "\n");
  }

  @Test
  void withoutASuppressionBothSpeak() throws IOException {
    document(DOCUMENT);
    assertThat(shop.findings())
        .containsExactly(
            "error sdk-sign-in-lacks-scope at GET /orders of Api",
            "error sdk-sign-in-lacks-scope at GET /parcels of Api");
  }

  @Test
  void oneAtAnOperationGoesForItAlone() throws IOException {
    document(atOrders(NOTE));
    assertThat(shop.findings())
        .containsExactly("error sdk-sign-in-lacks-scope at GET /parcels of Api");
    assertThat(shop.suppressed())
        .containsExactly("sdk-sign-in-lacks-scope at GET /orders of Api: why");
    assertThat(shop.problems()).isEmpty();
  }

  @Test
  void oneAtTheRootGoesForAllThatTheDocumentMakes() throws IOException {
    document(NOTE + "\n" + DOCUMENT);
    assertThat(shop.findings()).isEmpty();
    assertThat(shop.suppressed()).hasSize(2);
    assertThat(shop.problems()).isEmpty();
  }

  @Test
  void metadataOfTheApiGoesForAllThatItsDocumentMakes() throws IOException {
    document(DOCUMENT);
    String note =
        "    Metadata: { cfn-401-audit: { suppress: [{ id: sdk-sign-in-lacks-scope, reason: a }] } }";
    String api = "    Type: AWS::ApiGateway::RestApi\n";
    shop.file("shop.yaml", shop.read("shop.yaml").replace(api, api + note + "\n"));
    assertThat(shop.findings()).isEmpty();
    assertThat(shop.problems()).isEmpty();
  }

  @Test
  void itMayStandInADocumentThatIsText() throws IOException {
    String text = atOrders(NOTE).replace("!GetAtt Pool.Arn", "\"${Pool.Arn}\"");
    shop.file(
        "shop.yaml", HEAD + "      Body: !Sub |\n" + text.replaceAll("(?m)^(?=.)", "        "));
    assertThat(shop.findings())
        .containsExactly("error sdk-sign-in-lacks-scope at GET /parcels of Api");
    assertThat(shop.suppressed()).hasSize(1);
  }

  @Test
  void itMayStandInADocumentThatIsIncluded() throws IOException {
    shop.file(
        "shop.yaml",
        HEAD
            + """
                    Body:
                      Fn::Transform: { Name: AWS::Include, Parameters: { Location: api.yaml } }
              """
                .indent(2));
    shop.file("api.yaml", atOrders(NOTE).replace("!GetAtt Pool.Arn", "Fn::GetAtt: [Pool, Arn]"));
    assertThat(shop.findings())
        .containsExactly("error sdk-sign-in-lacks-scope at GET /parcels of Api");
  }

  @Test
  void aMistakeInADocumentIsSaidWithItsPlace() throws IOException {
    document(atOrders("x-cfn-401-audit: { suppress: [{ id: sdk-sign-in-lacks-scope }] }"));
    assertThat(shop.problems()).containsExactly("shop.yaml:24:45 a suppression has no `reason`");
    assertThat(shop.findings()).hasSize(2);
  }

  @Test
  void aCommentInADocumentBesideTheTemplateCounts() throws IOException {
    String comment = " # cfn-401-audit: ignore[preflight-protected] why";
    String document =
        DOCUMENT.replace(
            "!GetAtt Pool.Arn", "arn:aws:cognito-idp:eu-west-1:1:userpool/eu-west-1_a");
    shop.file("shop.yaml", HEAD + "      BodyS3Location: { Bucket: docs, Key: api.yaml }\n");
    shop.file("api.yaml", document + "    options:\n      security: [{ Shop: [] }]\n");
    assertThat(shop.findings()).contains("error preflight-protected at OPTIONS /parcels of Api");
    shop.file("api.yaml", document + "    options:\n      security: [{ Shop: [] }]" + comment);
    assertThat(shop.findings())
        .doesNotContain("error preflight-protected at OPTIONS /parcels of Api");
    assertThat(shop.suppressed())
        .containsExactly("preflight-protected at OPTIONS /parcels of Api: why");
    shop.file("api.yaml", document + comment);
    assertThat(shop.problems()).hasSize(1).allMatch(line -> line.startsWith("api.yaml:18:2 "));
  }
}
