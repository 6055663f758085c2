package io.github.cfn401audit.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.audit.Faulty;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A suppressed finding does not hide another cause that stood behind it. */
class BehindSuppressionTest {

  /** Two trusted pools: one has no domain, the client of the other may not ask for openid. */
  private static final String TWO_CAUSES =
      Faulty.OPENID.replace(
              "ProviderARNs: [!GetAtt Pool.Arn]",
              "ProviderARNs: [!GetAtt Pool.Arn, !GetAtt Old.Arn]")
          + """
            Old: { Type: AWS::Cognito::UserPool }
            OldWeb:
              Type: AWS::Cognito::UserPoolClient
              Properties:
                UserPoolId: !Ref Old
                ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
                SupportedIdentityProviders: [COGNITO]
                AllowedOAuthFlowsUserPoolClient: true
                AllowedOAuthFlows: [code]
                AllowedOAuthScopes: [openid]
                CallbackURLs: ["https://old.example.org/"]
          """;

  private static final String SUPPRESS_DOMAIN = "id: domain-missing, resource: OldWeb, reason: why";

  /** A client with no way in beside one that signs in as a machine. */
  private static final String NO_ROW =
      Faulty.OPENID
              .replace("AllowedOAuthFlowsUserPoolClient: true", "GenerateSecret: false")
              .replaceAll("(?m)^      (AllowedOAuth(Flows|Scopes)|CallbackURLs|SupportedI).*\n", "")
          + """
            Orders:
              Type: AWS::Cognito::UserPoolResourceServer
              Properties:
                UserPoolId: !Ref Pool
                Identifier: orders
                Name: orders
                Scopes: [{ ScopeName: read, ScopeDescription: read }]
            Sync:
              Type: AWS::Cognito::UserPoolClient
              DependsOn: Orders
              Properties:
                UserPoolId: !Ref Pool
                GenerateSecret: true
                ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
                AllowedOAuthFlowsUserPoolClient: true
                AllowedOAuthFlows: [client_credentials]
                AllowedOAuthScopes: [orders/read]
          """;

  @TempDir Path folder = Path.of("");
  private Silenced shop = new Silenced(folder);

  @BeforeEach
  void begin() {
    shop = new Silenced(folder);
  }

  @Test
  void anotherCauseOfTheSameFailureIsToldAtItsOwnLevel() throws IOException {
    shop.file("shop.yaml", TWO_CAUSES);
    assertThat(shop.findings())
        .containsExactly("warning openid-scope-missing at Web", "error domain-missing at OldWeb");
    shop.suppressing(SUPPRESS_DOMAIN);
    assertThat(shop.findings()).containsExactly("error openid-scope-missing at Web");
    assertThat(shop.suppressed()).containsExactly("domain-missing at OldWeb: why");
  }

  @Test
  void aRuleThatIsOffDoesNotHideAnotherCauseEither() throws IOException {
    shop.file("shop.yaml", TWO_CAUSES).configured("levels: { domain-missing: off }\n");
    assertThat(shop.findings()).containsExactly("error openid-scope-missing at Web");
    assertThat(shop.suppressed()).isEmpty();
  }

  @Test
  void whatIsToldThenCanBeSuppressedToo() throws IOException {
    shop.file("shop.yaml", TWO_CAUSES)
        .suppressing(SUPPRESS_DOMAIN, "id: openid-scope-missing, reason: other");
    assertThat(shop.findings()).isEmpty();
    assertThat(shop.suppressed())
        .containsExactlyInAnyOrder(
            "domain-missing at OldWeb: why", "openid-scope-missing at Web: other");
    assertThat(shop.problems()).isEmpty();
  }

  @Test
  void aTokenThatNoSuppressedFindingAccountsForIsTold() throws IOException {
    shop.file("shop.yaml", NO_ROW);
    assertThat(shop.findings()).containsExactly("error sign-in-disabled at Web");
    shop.suppressing("id: sign-in-disabled, reason: why");
    assertThat(shop.findings()).containsExactly("error no-token-accepted at List");
  }

  @Test
  void aRowThatFollowsFromASuppressedOneAtItsPlaceIsNotTold() throws IOException {
    shop.file(
        "shop.yaml",
        Faulty.SCOPES
            .replace("aws.cognito.signin.user.admin", "Phone")
            .replace("[openid, phone]", "[openid]"));
    assertThat(shop.findings()).containsExactly("error scope-misspelt at List");
    shop.suppressing("id: scope-misspelt, reason: why");
    assertThat(shop.findings()).isEmpty();
    assertThat(shop.suppressed()).containsExactly("scope-misspelt at List: why");
  }

  @Test
  void anotherDefectOfTheSameMethodIsTold() throws IOException {
    shop.file(
        "shop.yaml",
        Faulty.OPENID
            .replace("[phone]", "[openid]")
            .replace(
                "  List:\n",
                """
                  Other: { Type: AWS::ApiGateway::RestApi, Properties: { Name: other } }
                  Custom:
                    Type: AWS::ApiGateway::Authorizer
                    Properties:
                      Name: custom
                      RestApiId: !Ref Other
                      Type: TOKEN
                      IdentitySource: method.request.header.Authorization
                      AuthorizerUri: !Sub "arn:aws:apigateway:${AWS::Region}:lambda:path/f"
                  List:
                """)
            .replaceFirst("AuthorizerId: !Ref Users", "AuthorizerId: !Ref Custom"));
    assertThat(shop.findings()).containsExactly("error authorizer-of-another-api at List");
    shop.suppressing("id: authorizer-of-another-api, reason: why");
    assertThat(shop.findings()).containsExactly("error authorizer-type-mismatch at List");
  }
}
