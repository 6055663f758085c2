package io.github.cfn401audit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.model.Modelled;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.ResourceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Verdicts as rows of a table, and rows that differ in one column. */
class AccessRowsTest {
  private static final String SHOP =
      """
      Parameters: { Name: { Type: String }, Second: { Type: String } }
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        OtherApi: { Type: AWS::ApiGateway::RestApi, Properties: { Name: stock } }
        Deployment: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !Ref Api } }
        Test:
          Type: AWS::ApiGateway::Stage
          Properties: { RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: test }
        Live:
          Type: AWS::ApiGateway::Stage
          Properties: { RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: live }
        Unnamed:
          Type: AWS::ApiGateway::Stage
          Properties: { RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: !Ref Name }
        Others:
          Type: AWS::ApiGateway::Stage
          Properties: { RestApiId: !Ref OtherApi, DeploymentId: a, StageName: others }
        Authorizer:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.X-Token
            ProviderARNs: [!GetAtt Pool.Arn]
        Pool: { Type: AWS::Cognito::UserPool }
        Domain:
          Type: AWS::Cognito::UserPoolDomain
          Properties: { UserPoolId: !Ref Pool, Domain: shop }
        Client:
          Type: AWS::Cognito::UserPoolClient
          Properties:
            UserPoolId: !Ref Pool
            ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]
            AllowedOAuthFlowsUserPoolClient: true
            AllowedOAuthFlows: [code]
            AllowedOAuthScopes: [openid, orders/read, orders/write]
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Authorizer
      """;

  private static Access access(String template) {
    return Access.of(Modelled.of(template));
  }

  private static AccessRow row(String template) {
    return AccessRows.of(access(template)).get(0);
  }

  private static String asking(String scopes) {
    return SHOP + "      AuthorizationScopes: " + scopes + "\n";
  }

  @Test
  void aReachableMethodIsShownWithEveryWayIn() {
    AccessRow row = row(asking("[orders/delete, orders/read, orders/write]"));
    assertThat(row)
        .isEqualTo(
            new AccessRow(
                new MethodFacts(
                    new ResourceId("<stdin>", "Method"),
                    "Api",
                    "live, test",
                    "/",
                    "GET",
                    "COGNITO_USER_POOLS",
                    row.range()),
                new AccessRow.Callers(
                    AccessRow.Outcome.REACHABLE,
                    Optional.of(
                        new AccessRow.Accepts(
                            TokenUse.ACCESS,
                            List.of("Pool"),
                            List.of("orders/delete", "orders/read", "orders/write"),
                            "X-Token")),
                    List.of(
                        new AccessRow.Opening(
                            new ResourceId("<stdin>", "Client"),
                            Grant.AUTHORIZATION_CODE,
                            "code flow",
                            TokenUse.ACCESS,
                            List.of("orders/read", "orders/write"))),
                    List.of()),
                new AccessRow.Validity("", List.of())));
  }

  @Test
  void anUndecidedMethodIsShownWithEveryQuestionOnceAndInOrder() {
    assertThat(row(asking("[!Ref Second, !Ref Name, !Ref Second]")).undecided())
        .extracting(OpenQuestion::cause)
        .containsExactly(
            "parameter Name of <stdin> has no value", "parameter Second of <stdin> has no value");
  }

  @Test
  void whatIsAcceptedIsNotShownWhereTheKindIsUnknown() {
    assertThat(row(asking("!Split [',', !Ref Name]")).accepts()).isEmpty();
  }

  @Test
  void whatIsAcceptedIsNotShownWhereNoPoolIsAsked() {
    assertThat(
            row(SHOP.replace("Type: COGNITO_USER_POOLS\n      I", "Type: TOKEN\n      I"))
                .accepts())
        .isEmpty();
    assertThat(
            row(SHOP.replace("Type: COGNITO_USER_POOLS\n      A", "Type: NONE\n      A")).accepts())
        .isEmpty();
  }

  @Test
  void aMethodBehindAnotherAuthorizerIsNotOpen() {
    for (String type : List.of("AWS_IAM", "CUSTOM")) {
      assertThat(
              row(SHOP.replace("Type: COGNITO_USER_POOLS\n      A", "Type: " + type + "\n      A")
                      .replace("Type: COGNITO_USER_POOLS\n      I", "Type: TOKEN\n      I"))
                  .outcome())
          .isEqualTo(AccessRow.Outcome.OTHER);
    }
    assertThat(
            row(SHOP.replace("Type: COGNITO_USER_POOLS\n      A", "Type: NONE\n      A")).outcome())
        .isEqualTo(AccessRow.Outcome.OPEN);
  }

  @Test
  void nobodyCallsAMethodThatIsRefusedWhateverItAsksFor() {
    String custom = SHOP.replace("Type: COGNITO_USER_POOLS\n      A", "Type: CUSTOM\n      A");
    assertThat(row(custom).outcome()).isEqualTo(AccessRow.Outcome.UNREACHABLE);
    assertThat(row(custom.replace("      AuthorizerId: !Ref Authorizer\n", "")).outcome())
        .isEqualTo(AccessRow.Outcome.UNREACHABLE);
    for (String type : List.of("NONE", "AWS_IAM")) {
      String other = SHOP.replace("COGNITO_USER_POOLS\n      A", type + "\n      A");
      assertThat(row(other + "      AuthorizationScopes: [orders/read]\n").outcome())
          .isEqualTo(AccessRow.Outcome.UNREACHABLE);
      assertThat(row(other + "      AuthorizationScopes: []\n").outcome())
          .isNotEqualTo(AccessRow.Outcome.UNREACHABLE);
      assertThat(
              row(other.replace(
                      "RestApiId: !Ref Api\n      Type", "RestApiId: !Ref OtherApi\n      Type"))
                  .outcome())
          .isEqualTo(AccessRow.Outcome.UNREACHABLE);
    }
  }

  @Test
  void everyOutcomeHasItsName() {
    assertThat(AccessRow.Outcome.values())
        .extracting(AccessRow.Outcome::id)
        .containsExactly("reachable", "unreachable", "undecided", "open", "other");
    assertThat(Grant.values())
        .extracting(Grant::id)
        .containsExactly("authorization_code", "implicit", "client_credentials", "sdk_sign_in");
    assertThat(TokenUse.values()).extracting(TokenUse::claim).containsExactly("id", "access");
  }

  @Test
  void oneColumnIsChangedAndTheOthersAreKept() {
    AccessRow row = row(SHOP);
    List<AccessRow.Opening> ways =
        List.of(
            new AccessRow.Opening(
                new ResourceId("s", "c"), Grant.IMPLICIT, "h", TokenUse.ID, List.of("openid")));
    List<OpenQuestion> questions = List.of(new OpenQuestion("why", "how"));
    AccessRow all =
        new AccessRow(
            row.facts(),
            new AccessRow.Callers(row.outcome(), row.accepts(), ways, questions),
            new AccessRow.Validity("IsProd is true", List.of("stated")));
    assertThat(
            row.restingOn(List.of("stated")).openedBy(ways).asking(questions).in("IsProd is true"))
        .isEqualTo(all);
    assertThat(
            row.in("IsProd is true").asking(questions).openedBy(ways).restingOn(List.of("stated")))
        .isEqualTo(all);
  }

  @Test
  void questionsAreOrderedByCauseAndThenByCure() {
    assertThat(
            List.of(question("b", "a"), question("a", "b"), question("a", "a")).stream().sorted())
        .containsExactly(question("a", "a"), question("a", "b"), question("b", "a"));
  }

  private static OpenQuestion question(String cause, String cure) {
    return new OpenQuestion(cause, cure);
  }

  @Test
  void kindAndScopesAreReasonsOfTheirOwn() {
    Access access = access(asking("[orders/read]"));
    TokenRequirement requirement = access.methods().get(0).requirement().orElseThrow();
    UserPool pool = access.model().pools().get(0);
    UserPoolClient client = access.model().clients().get(0);
    List<MintableToken> tokens = access.minting(pool, client).tokens();
    assertThat(tokens.stream().filter(requirement::mayAcceptKindAndScopesOf))
        .extracting(MintableToken::use)
        .containsExactly(TokenUse.ACCESS);
    assertThat(tokens.stream().filter(requirement::mayAcceptAudienceOf)).hasSize(2);
  }

  @Test
  void theAudienceIsAReasonOfItsOwn() {
    String none = "      IdentityValidationExpression: ^!$\n      ProviderARNs:";
    Access access = access(SHOP.replace("      ProviderARNs:", none));
    TokenRequirement requirement = access.methods().get(0).requirement().orElseThrow();
    List<MintableToken> tokens =
        access.minting(access.model().pools().get(0), access.model().clients().get(0)).tokens();
    assertThat(tokens).hasSize(2).noneMatch(requirement::mayAcceptAudienceOf);
  }

  @Test
  void anEmptyListOfScopesIsToldFromNone() {
    assertThat(restsOnEmptyList(SHOP)).isFalse();
    assertThat(restsOnEmptyList(asking("[]"))).isTrue();
    assertThat(restsOnEmptyList(asking("[orders/read]"))).isFalse();
    assertThat(restsOnEmptyList(asking("!Split [',', !Ref Name]"))).isFalse();
  }

  private static boolean restsOnEmptyList(String template) {
    return access(template).methods().get(0).requirement().orElseThrow().restsOnEmptyList();
  }

  @Test
  void methodsThatAskForTheSameShareOneVerdictAndOthersDoNot() {
    String method = SHOP.substring(SHOP.indexOf("  Method:"));
    String scoped = method + "      AuthorizationScopes: [orders/delete]\n";
    Access access =
        access(
            SHOP
                + method.replace("Method:", "Same:").replace("GET", "PUT")
                + scoped.replace("Method:", "Scoped:").replace("GET", "POST"));
    List<Verdict> verdicts = access.methods().stream().map(MethodAccess::verdict).toList();
    assertThat(verdicts.get(1)).isSameAs(verdicts.get(0)).isInstanceOf(Verdict.Reachable.class);
    assertThat(verdicts.get(2)).isInstanceOf(Verdict.Unreachable.class);
  }
}
