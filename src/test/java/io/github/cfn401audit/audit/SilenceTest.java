package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a row is silent, since another one speaks or since its cause is only possible. */
class SilenceTest {
  private static final String POOL = "[!GetAtt Pool.Arn]";

  private static final String SHOP =
      """
      Parameters:
        Callback: { Type: String }
        Callbacks: { Type: CommaDelimitedList }
        Flow: { Type: String }
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizationScopes: SCOPES
            AuthorizerId: !Ref Authorizer
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: [Method]
          Properties: { RestApiId: !Ref Api, StageName: prod }
        Authorizer:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: shop
            IdentitySource: method.request.header.Authorization
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            ProviderARNs: [!GetAtt Pool.Arn]
        Pool: { Type: AWS::Cognito::UserPool }
        Server:
          Type: AWS::Cognito::UserPoolResourceServer
          Properties:
            UserPoolId: !Ref Pool
            Identifier: orders
            Name: orders
            Scopes: [{ ScopeName: read, ScopeDescription: read orders }]
      """;

  private static final String DOMAIN =
      """
        Domain:
          Type: AWS::Cognito::UserPoolDomain
          Properties: { UserPoolId: !Ref Pool, Domain: shop }
      """;

  private static final String APP =
      """
        App: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
      """;

  private static final String WEB =
      """
        Web:
          Type: AWS::Cognito::UserPoolClient
          DependsOn: [Server]
          Properties:
            UserPoolId: !Ref Pool
            SupportedIdentityProviders: [COGNITO]
            ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [code]
            AllowedOAuthScopes: [orders/read]
            CallbackURLs: [https://shop.example.org/signed-in]
      """;

  private static final String ROLE =
      """
        Role:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument: {}
            Policies:
              - PolicyName: users
                PolicyDocument:
                  Statement:
                    - { Effect: Allow, Action: 'cognito-idp:CreateUserPoolClient', Resource: '*' }
      """;

  @TempDir Path folder;

  private List<String> findings(String... parts) throws IOException {
    return new Audited(folder).file("shop.yaml", String.join("", parts)).findings();
  }

  private static String shop(String scopes) {
    return scopes.isEmpty()
        ? SHOP.replace("      AuthorizationScopes: SCOPES\n", "")
        : SHOP.replace("SCOPES", scopes);
  }

  private static String matching(String template, String expression) {
    return template.replace(POOL, POOL + "\n      IdentityValidationExpression: " + expression);
  }

  @Test
  void aClientOpensNothingOnlyWhereNoRowOfTheFamilyNamesEveryMethod() throws IOException {
    String post =
        shop("[profile]").substring(SHOP.indexOf("  Method:"), shop("[profile]").indexOf("  Depl"));
    assertThat(findings(shop(""), DOMAIN, APP, WEB))
        .containsExactly("warning openid-scope-missing at Web");
    assertThat(
            findings(
                shop("").replace("[Method]", "[Method, Post]"),
                post.replace("Method:", "Post:").replace("GET", "POST"),
                DOMAIN,
                APP,
                WEB,
                WEB.replace("Web:", "Profile:").replace("orders/read", "openid, profile")))
        .containsExactly(
            "note mixed-token-kinds at Api",
            "warning client-opens-nothing at Web",
            "warning openid-scope-missing at Web");
  }

  @Test
  void aClientOpensNothingOnlyWhereNoRowSaysThatItGetsNoToken() throws IOException {
    String off =
        WEB.replace("Web:", "Off:")
            .replace("      AllowedOAuthFlowsUserPoolClient: true\n", "")
            .replace("      ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]\n", "");
    assertThat(findings(shop("[orders/read]"), DOMAIN, WEB, off))
        .containsExactly("error oauth-switch-off at Off");
    assertThat(findings(shop("[aws.cognito.signin.user.admin]"), APP, WEB))
        .containsExactly("error domain-missing at Web");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[https://example.com]", "[!Ref Callback]", "!Ref Callbacks"})
  void noDomainIsMissedWhereTheCallbacksMayBeThePlaceholder(String callbacks) throws IOException {
    String web = WEB.replace("[https://shop.example.org/signed-in]", callbacks);
    assertThat(findings(shop("[orders/read]"), APP, web)).contains("error domain-missing at Web");
    assertThat(
            findings(
                shop(""),
                web.replace("      ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]\n", "")
                    .replace("orders/read", "openid")))
        .isSubsetOf("note callback-placeholder at Web");
    assertThat(
            findings(
                shop(""),
                APP,
                web.replace("[ALLOW_REFRESH_TOKEN_AUTH]", "[!Ref Flow]")
                    .replace("orders/read", "openid")))
        .isSubsetOf("note callback-placeholder at Web");
  }

  @Test
  void aDomainIsMissedWhereSomeCallbackIsNoPlaceholder() throws IOException {
    String web =
        WEB.replace("[https://shop", "[https://example.com, !Ref Callback, https://shop")
            .replace("      ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]\n", "");
    assertThat(findings(shop(""), web.replace("orders/read", "openid")))
        .containsExactly("warning domain-missing at Web");
  }

  @Test
  void whatNoTokenCouldMatchDoesNotRestOnWhichClientsThereAre() throws IOException {
    assertThat(findings(matching(shop("[orders/read]"), "'^!$'"), DOMAIN, WEB, ROLE))
        .containsExactly("error aud-expression-with-scopes at Authorizer");
    assertThat(
            findings(matching(shop("[aws.cognito.signin.user.admin]"), "'^https://'"), APP, ROLE))
        .containsExactly("warning aud-expression-with-scopes at Authorizer");
    assertThat(findings(matching(shop(""), "'^!$'"), APP, ROLE))
        .containsExactly("error aud-expression-excludes-client at Authorizer");
    assertThat(findings(matching(shop(""), "!Sub '^${Web}$'"), DOMAIN, APP, WEB, ROLE))
        .contains("warning aud-expression-excludes-client at Authorizer");
  }

  @Test
  void aNoteHasNoLevelToLose() throws IOException {
    assertThat(new Audited(folder).file("shop.yaml", shop("") + ROLE).result().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().value()).isEqualTo("pool-without-client");
              assertThat(finding.remarks()).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws.cognito/dcr/register", "aws.cognito.new", "openid"})
  void noResourceServerHasToDefineAReservedScope(String scope) throws IOException {
    assertThat(
            findings(
                shop("[orders/read]"),
                DOMAIN,
                WEB.replace("[orders/read]", "[orders/read, " + scope + "]")))
        .isEmpty();
    assertThat(findings(shop("[" + scope + "]"), DOMAIN, WEB))
        .containsOnlyOnce("error scope-unobtainable at Method")
        .doesNotContain("error scope-undefined at Method");
  }

  @ParameterizedTest
  @CsvSource({
    "orders_read, scope-misspelt",
    "ordersread, scope-misspelt",
    "open_id, scope-misspelt",
    "aws.cognito.signin.user.Admin, scope-misspelt",
    "order/read, scope-misspelt",
    "orders/raed, scope-misspelt",
    "orders/write, scope-undefined",
    "orders2/read, scope-undefined",
    "order/raed, scope-undefined"
  })
  void aScopeIsMisspeltWhereSeparatorsOrFewLettersDiffer(String scope, String rule)
      throws IOException {
    assertThat(findings(shop("[" + scope + "]"), DOMAIN, WEB))
        .containsExactly("error " + rule + " at Method");
  }

  @Test
  void whatAStageVariableNamesMayBeAnyPool() throws IOException {
    assertThat(
            findings(
                shop("")
                    .replace(
                        POOL,
                        "['arn:aws:cognito-idp:eu-west-1:111122223333:userpool/${stageVariables.P}']"),
                APP))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!Ref Pool",
        "!Ref App",
        "!Ref Identities",
        "!GetAtt Pool.ProviderName",
        "!Sub 'arn:aws:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${App}'",
        "!Sub 'arn:aws:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Identities}'",
        "!Sub 'arn:aws:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Pool.Arn}'",
        "!Sub 'arn:aws:cognito-identity:${AWS::Region}:${AWS::AccountId}:userpool/${Pool}'"
      })
  void whatIsNoArnOfAPoolLetsNobodyIn(String entry) throws IOException {
    Audited audited =
        new Audited(folder)
            .file(
                "shop.yaml",
                shop("").replace("!GetAtt Pool.Arn", entry)
                    + APP
                    + "  Identities: { Type: AWS::Cognito::IdentityPool }\n");
    assertThat(audited.findings()).containsExactly("error provider-arn-malformed at Authorizer");
    assertThat(audited.verdicts()).containsExactly("GET / is unreachable");
  }
}
