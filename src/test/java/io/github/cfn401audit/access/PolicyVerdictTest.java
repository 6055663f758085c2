package io.github.cfn401audit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.model.Modelled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a method that some token opens, once the policy of its API has its say. */
class PolicyVerdictTest {
  private static final String SHOP =
      """
      Parameters: { Office: { Type: String } }
      Resources:
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties:
            Name: shop
            Policy: POLICY
        Items:
          Type: AWS::ApiGateway::Resource
          Properties:
            { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: "{id}" }
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !Ref Items
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Authorizer
        Open:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: NONE
        Authorizer:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
        Pool: { Type: AWS::Cognito::UserPool }
        Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
        Deployment: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !Ref Api } }
        Prod:
          Type: AWS::ApiGateway::Stage
          Properties: { RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: prod }
      """;

  private static final String TEST =
      """
        Test:
          Type: AWS::ApiGateway::Stage
          Properties: { RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: test }
      """;

  private static AccessRow row(String statements) {
    return row(SHOP, statements);
  }

  private static AccessRow row(String template, String statements) {
    String policy = "{ Version: \"2012-10-17\", Statement: [" + statements + "] }";
    return AccessRows.of(Access.of(Modelled.of(template.replace("POLICY", policy)))).get(0);
  }

  private static String statement(String effect, String resource, String more) {
    return "{ Effect: "
        + effect
        + ", Principal: \"*\", Action: \"*\", Resource: "
        + resource
        + more
        + " }";
  }

  private static String allow(String more) {
    return statement("Allow", "\"*\"", more);
  }

  @Test
  void whatThePolicyAllowsIsAsReachableAsItsTokensAre() {
    AccessRow row = row(allow(""));
    assertThat(row.outcome()).isEqualTo(AccessRow.Outcome.REACHABLE);
    assertThat(row.restrictions()).isEmpty();
  }

  @Test
  void whatThePolicyDeniesIsUnreachable() {
    AccessRow row = row(allow("") + ", " + statement("Deny", "execute-api:/prod/*", ""));
    assertThat(row.outcome()).isEqualTo(AccessRow.Outcome.UNREACHABLE);
    assertThat(row.openedBy()).isEmpty();
    assertThat(row.restrictions())
        .containsExactly("every request is refused by the resource policy");
  }

  @Test
  void anAddressRestrictsAndOpens() {
    AccessRow row = row(allow(", Condition: { IpAddress: { aws:SourceIp: 203.0.113.0/24 } }"));
    assertThat(row.outcome()).isEqualTo(AccessRow.Outcome.REACHABLE);
    assertThat(row.openedBy()).hasSize(1);
    assertThat(row.restrictions()).containsExactly("allowed only from 203.0.113.0/24");
  }

  @Test
  void whatNothingAllowsIsUndecidedSincePagesDisagree() {
    AccessRow row = row(statement("Allow", "execute-api:/prod/POST/*", ""));
    assertThat(row.outcome()).isEqualTo(AccessRow.Outcome.UNDECIDED);
    assertThat(row.undecided())
        .containsExactly(
            new OpenQuestion(
                "no statement of the policy of Api allows the request, and AWS's pages disagree on"
                    + " what becomes of it",
                "add a statement that allows it"));
  }

  @Test
  void principalsAloneOpenNothing() {
    AccessRow row =
        row(
            "{ Effect: Allow, Principal: { AWS: \"111122223333\" }, Action: \"*\","
                + " Resource: \"*\" }");
    assertThat(row.outcome()).isEqualTo(AccessRow.Outcome.UNREACHABLE);
  }

  @Test
  void anAddressThatIsNotKnownLeavesItOpen() {
    AccessRow row = row(allow(", Condition: { IpAddress: { aws:SourceIp: !Ref Office } }"));
    assertThat(row.outcome()).isEqualTo(AccessRow.Outcome.UNDECIDED);
    assertThat(row.undecided())
        .extracting(OpenQuestion::cause)
        .containsExactly("parameter Office of <stdin> has no value");
  }

  @Test
  void someRequestsAreRefusedAndOthersNot() {
    AccessRow row = row(allow("") + ", " + statement("Deny", "execute-api:/*/GET/admin", ""));
    assertThat(row.outcome()).isEqualTo(AccessRow.Outcome.REACHABLE);
    assertThat(row.restrictions()).containsExactly("some requests are refused: GET /prod/admin");
  }

  @Test
  void oneStageIsEnoughAndTheOtherIsTold() {
    AccessRow row = row(SHOP + TEST, statement("Allow", "execute-api:/test/*", ""));
    assertThat(row.outcome()).isEqualTo(AccessRow.Outcome.REACHABLE);
    assertThat(row.restrictions())
        .isEqualTo(List.of("in stage prod no request is allowed by the resource policy"));
  }

  @Test
  void aPartThatIsNotUnderstoodIsToldAtItsPlace() {
    String policy =
        "{ Statement: [" + allow(", Condition: { IpInRange: { aws:SourceIp: 1.2.3.4 } }") + "] }";
    Access access = Access.of(Modelled.of(SHOP.replace("POLICY", policy)));
    assertThat(access.policies().get(0).problems())
        .extracting(problem -> problem.line() + ": " + problem.message())
        .containsExactly("7: policy of Api: IpInRange is not a condition operator");
    assertThat(AccessRows.of(access).get(0).outcome()).isEqualTo(AccessRow.Outcome.UNDECIDED);
  }

  @Test
  void aMethodThatAsksForNoTokenStaysOpen() {
    String policy = "{ Statement: [" + statement("Deny", "\"*\"", "") + "] }";
    List<AccessRow> rows = AccessRows.of(Access.of(Modelled.of(SHOP.replace("POLICY", policy))));
    assertThat(rows)
        .extracting(AccessRow::outcome)
        .containsExactly(AccessRow.Outcome.UNREACHABLE, AccessRow.Outcome.OPEN);
  }
}
