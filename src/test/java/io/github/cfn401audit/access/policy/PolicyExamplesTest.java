package io.github.cfn401audit.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.policy.PolicyDecision.Outcome;
import org.junit.jupiter.api.Test;

/**
 * What AWS says of policies like those of its guide, for a caller whom a Cognito authorizer has let
 * through. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
 * and
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html.
 */
class PolicyExamplesTest {

  private static PolicyDecision decide(Exposure exposure, String path, String... statements) {
    return StagePolicy.of(Policies.statements(statements), exposure, Policies.prod())
        .decide(Policies.get(path));
  }

  @Test
  void rolesOfAnotherAccountAreNotAnonymous() {
    String roles =
        """
        {"Effect": "Allow",
         "Principal": {"AWS": ["arn:aws:iam::444455556666:role/tester",
                               "arn:aws:iam::444455556666:role/owner"]},
         "Action": "execute-api:Invoke",
         "Resource": ["execute-api:/prod/GET/birds"]}""";
    assertThat(decide(Exposure.PUBLIC, "/birds", roles).outcome())
        .isEqualTo(Outcome.ONLY_PRINCIPALS);
  }

  @Test
  void addressesThatAreDeniedLeaveTheOthers() {
    PolicyDecision decision =
        decide(
            Exposure.PUBLIC,
            "/birds",
            Policies.ALLOW_ALL,
            Policies.statement(
                "Deny",
                "execute-api:/*",
                "{\"IpAddress\": {\"aws:SourceIp\": [\"192.0.2.0/24\", \"198.51.100.0/24\"]}}"));
    assertThat(decision.outcome()).isEqualTo(Outcome.DEPENDS);
    assertThat(decision.restrictions())
        .containsExactly("refused from 192.0.2.0/24 or 198.51.100.0/24");
  }

  @Test
  void aPrivateApiKnowsTheAddressInItsVpc() {
    PolicyDecision decision =
        decide(
            Exposure.PRIVATE,
            "/birds",
            Policies.ALLOW_ALL,
            Policies.statement(
                "Deny",
                "execute-api:/*",
                "{\"IpAddress\": {\"aws:VpcSourceIp\": [\"192.0.2.0/24\"]}}"));
    assertThat(decision.restrictions()).containsExactly("refused from 192.0.2.0/24");
  }

  @Test
  void aPrivateApiOpensToOneVpcAndAPublicOneToNobody() {
    String[] statements = {
      Policies.ALLOW_ALL,
      Policies.statement(
          "Deny", "execute-api:/*", "{\"StringNotEquals\": {\"aws:SourceVpc\": \"vpc-1a2b\"}}")
    };
    assertThat(decide(Exposure.PRIVATE, "/birds", statements).restrictions())
        .containsExactly("allowed only through vpc-1a2b");
    assertThat(decide(Exposure.PUBLIC, "/birds", statements).outcome()).isEqualTo(Outcome.DENIED);
  }

  @Test
  void whatIsNeitherAllowedNorDeniedIsSaidApart() {
    String other = Policies.statement("Allow", "execute-api:/prod/POST/birds");
    assertThat(decide(Exposure.PUBLIC, "/birds", other).outcome()).isEqualTo(Outcome.NEITHER);
    assertThat(decide(Exposure.PUBLIC, "/birds", Policies.ALLOW_ALL).outcome())
        .isEqualTo(Outcome.ALLOWED);
    String deny = Policies.statement("Deny", "execute-api:/prod/GET/birds");
    assertThat(decide(Exposure.PUBLIC, "/birds", Policies.ALLOW_ALL, deny).outcome())
        .isEqualTo(Outcome.DENIED);
  }
}
