package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.HiddenFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where one mistake hides another, both are told in one run, with the edits that cure both. */
class PlanTest {
  private static final String SHOP =
      """
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: [Order]
          Properties: { RestApiId: !Ref Api, StageName: prod }
        Pool: { Type: AWS::Cognito::UserPool }
        Domain:
          Type: AWS::Cognito::UserPoolDomain
          Properties: { UserPoolId: !Ref Pool, Domain: shop-sign-in }
        Server:
          Type: AWS::Cognito::UserPoolResourceServer
          Properties:
            UserPoolId: !Ref Pool
            Identifier: orders
            Name: orders
            Scopes: [{ ScopeName: read, ScopeDescription: read orders }]
        Authorizer:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: shop
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
        Order:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: POST
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizationScopes: [orders/write]
            # authorizer
        Client:
          Type: AWS::Cognito::UserPoolClient
          DependsOn: Server
          Properties:
            UserPoolId: !Ref Pool
            SupportedIdentityProviders: [COGNITO]
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [code]
            AllowedOAuthScopes: [openid, orders/read]
            CallbackURLs: [https://shop.example.org/signed-in]
      """;

  private static final String SCOPE =
      "add `orders/write` to AllowedOAuthScopes of Client, and add the scope `write` to Scopes of"
          + " Server; after this change the access token of Client (code flow) opens POST /";

  @TempDir Path folder;

  private Finding only(String template) throws IOException {
    List<Finding> findings = new Audited(folder).file("shop.yaml", template).result().findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  @Test
  void thePlanCuresWhatTheFindingIsAboutAndThenWhatItHides() throws IOException {
    Finding finding = only(SHOP);
    assertThat(finding.rule()).hasToString("authorizer-missing");
    assertThat(finding.remedy().plan().steps())
        .containsExactly(
            "set AuthorizerId of Order to Authorizer; after this change the deployment is no longer"
                + " refused for this",
            SCOPE);
    assertThat(finding.remedy().plan().opened())
        .extracting(ChainStep::message)
        .containsExactly("POST /");
  }

  @Test
  void whatHidesBehindAFindingIsToldWithItsPlace() throws IOException {
    List<HiddenFinding> behind = only(SHOP).remedy().behind();
    assertThat(behind).hasSize(1);
    assertThat(behind.get(0).rule()).hasToString("scope-undefined");
    assertThat(behind.get(0).places())
        .extracting(place -> place.message() + " " + place.range().line())
        .containsExactly("POST / 26");
  }

  @Test
  void besideALongPlanStandEditsThatLetMoreCallersIn() throws IOException {
    String withoutOAuth =
        SHOP.replace("# authorizer", "AuthorizerId: !Ref Authorizer")
            .replace("AllowedOAuthFlowsUserPoolClient: true", "GenerateSecret: false");
    Finding finding =
        new Audited(folder).file("shop.yaml", withoutOAuth).result().findings().get(0);
    assertThat(finding.rule()).hasToString("sdk-sign-in-lacks-scope");
    assertThat(finding.remedy().plan().steps())
        .containsExactly(
            "set AllowedOAuthFlowsUserPoolClient of Client to `true`; after this change the ID"
                + " token of Client (code flow) is issued",
            SCOPE);
    assertThat(finding.fixes())
        .containsExactly(
            "set AuthorizationScopes of Order to `aws.cognito.signin.user.admin`, which lets in"
                + " everybody who signs in with the SDK; after this change the access token of"
                + " Client (SDK sign-in) opens POST /",
            "remove AuthorizationScopes from Order, which lets in everybody who signs in, whatever"
                + " their scopes; after this change the ID token of Client (SDK sign-in) opens"
                + " POST /");
  }

  @Test
  void oneEditThatIsEnoughIsNoPlan() throws IOException {
    Finding finding = only(SHOP.replace("# authorizer", "AuthorizerId: !Ref Authorizer"));
    assertThat(finding.remedy().plan().isNone()).isTrue();
    assertThat(finding.remedy().behind()).isEmpty();
    assertThat(finding.fixes()).containsExactly(SCOPE);
  }
}
