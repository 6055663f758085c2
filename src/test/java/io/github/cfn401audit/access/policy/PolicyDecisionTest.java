package io.github.cfn401audit.access.policy;

import static io.github.cfn401audit.access.policy.Policies.ALLOW_ALL;
import static io.github.cfn401audit.access.policy.Policies.decide;
import static io.github.cfn401audit.access.policy.Policies.policy;
import static io.github.cfn401audit.access.policy.Policies.statement;
import static io.github.cfn401audit.access.policy.Policies.statements;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.policy.MethodRequests.Line;
import io.github.cfn401audit.access.policy.PolicyDecision.Outcome;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the requests to a method, statement by statement. */
class PolicyDecisionTest {

  private static Outcome outcome(ResourcePolicy policy, String path) {
    return decide(policy, path).outcome();
  }

  private static Outcome outcome(ResourcePolicy policy, MethodRequests requests) {
    return StagePolicy.of(policy, Exposure.PUBLIC, Policies.prod()).decide(requests).outcome();
  }

  @Test
  void whatIsAllowedForEverybodyIsAllowed() {
    assertThat(outcome(statements(ALLOW_ALL), "/items/{id}")).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aDenialGoesBeforeWhatIsAllowed() {
    assertThat(outcome(statements(ALLOW_ALL, statement("Deny", "execute-api:/prod/*")), "/items"))
        .isEqualTo(Outcome.DENIED);
  }

  @Test
  void aDenialOfAnotherStageIsNone() {
    assertThat(outcome(statements(ALLOW_ALL, statement("Deny", "execute-api:/test/*")), "/items"))
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aDenialOfSomeRequestsShowsAShortestOne() {
    PolicyDecision decision =
        decide(
            statements(ALLOW_ALL, statement("Deny", "execute-api:/*/GET/items/admin*")),
            "/items/{id}");
    assertThat(decision.outcome()).isEqualTo(Outcome.DENIED_FOR_SOME);
    assertThat(decision.example()).contains("GET /prod/items/admin");
    assertThat(decision.questions()).isEmpty();
  }

  @Test
  void aRequestIsNotSureToPassAStatementThatIsNotRead() {
    ResourcePolicy read =
        statements(ALLOW_ALL, statement("Deny", "execute-api:/*/GET/items/admin*"));
    ResourcePolicy policy =
        new ResourcePolicy(
            read.statements(),
            List.of(new UnknownReason("a macro writes this statement", "")),
            List.of(),
            true,
            read.range());
    PolicyDecision decision = decide(policy, "/items/{id}");
    assertThat(decision.outcome()).isEqualTo(Outcome.DENIED_FOR_SOME);
    assertThat(decision.questions())
        .extracting(UnknownReason::cause)
        .contains("a macro writes this statement");
  }

  @Test
  void aRequestThatReachesANearerMethodIsNoExample() {
    MethodRequests method =
        MethodRequests.of(
            "GET", "/items/{id}", List.of(new Line("GET", "/items/admin"), new Line("GET", "/x")));
    ResourcePolicy policy =
        statements(ALLOW_ALL, statement("Deny", "execute-api:/*/GET/items/admin"));
    assertThat(StagePolicy.of(policy, Exposure.PUBLIC, Policies.prod()).decide(method).example())
        .isEmpty();
  }

  @Test
  void denialsTogetherCoverWhatNoneOfThemDoes() {
    MethodRequests any =
        MethodRequests.of("ANY", "/items", List.of(new Line("ANY", "/items"), line("GET")));
    assertThat(any.verbs()).containsExactly("DELETE", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");
    ResourcePolicy policy =
        statements(
            ALLOW_ALL,
            statement("Deny", "execute-api:/*/P*"),
            statement("Deny", "execute-api:/*/???E*"),
            statement("Deny", "execute-api:/*/HEAD/items"),
            statement("Deny", "execute-api:/*/*NS/*"));
    assertThat(StagePolicy.of(policy, Exposure.PUBLIC, Policies.prod()).decide(any).outcome())
        .isEqualTo(Outcome.DENIED);
  }

  private static Line line(String verb) {
    return new Line(verb, "/items");
  }

  @Test
  void whatNoStatementNamesIsNeither() {
    assertThat(outcome(statements(statement("Allow", "execute-api:/prod/GET/orders")), "/items"))
        .isEqualTo(Outcome.NEITHER);
    PolicyDecision some =
        decide(statements(statement("Allow", "execute-api:/prod/GET/items/a")), "/items/{id}");
    assertThat(some.outcome()).isEqualTo(Outcome.NEITHER_FOR_SOME);
    assertThat(some.example()).contains("GET /prod/items/b");
  }

  @Test
  void aStarCrossesSlashes() {
    assertThat(outcome(statements(statement("Allow", "execute-api:/*/GET/*/c")), "/a/b/c"))
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aPathParameterWrittenAsTextMatchesNothing() {
    assertThat(
            outcome(statements(statement("Allow", "execute-api:/*/GET/items/{id}")), "/items/{id}"))
        .isEqualTo(Outcome.NEITHER);
  }

  @Test
  void theRootIsNamedWithAndWithoutASlash() {
    for (String root : List.of("GET", "GET/")) {
      assertThat(outcome(statements(statement("Allow", "execute-api:/prod/" + root)), "/"))
          .isEqualTo(Outcome.ALLOWED);
    }
    assertThat(outcome(statements(statement("Allow", "execute-api:/prod/POST")), "/"))
        .isEqualTo(Outcome.NEITHER);
  }

  @Test
  void anArnMayNameItsPlaceBySymbols() {
    String arn = "arn:<AWS::Partition>:execute-api:<AWS::Region>:<AWS::AccountId>:<ShopApi>/prod/*";
    assertThat(outcome(statements(statement("Allow", arn)), "/items")).isEqualTo(Outcome.ALLOWED);
    assertThat(outcome(statements(statement("Allow", arn.replace("Shop", "Other"))), "/items"))
        .isEqualTo(Outcome.NEITHER);
  }

  @Test
  void aLiteralPlaceIsNotKnownToBeTheStacksOwn() {
    String arn = "arn:aws:execute-api:eu-west-1:111122223333:*/prod/*";
    ResourcePolicy policy = statements(statement("Allow", arn));
    assertThat(outcome(policy, "/items")).isEqualTo(Outcome.UNKNOWN);
    StagePolicy inIreland = StagePolicy.of(policy, Exposure.PUBLIC, Policies.ireland());
    assertThat(inIreland.decide(Policies.get("/items")).outcome()).isEqualTo(Outcome.ALLOWED);
    ResourcePolicy elsewhere = statements(statement("Allow", arn.replace("eu-", "us-")));
    assertThat(
            StagePolicy.of(elsewhere, Exposure.PUBLIC, Policies.ireland())
                .decide(Policies.get("/items"))
                .outcome())
        .isEqualTo(Outcome.NEITHER);
  }

  @Test
  void aLiteralIdOfAnApiProvesNothing() {
    String arn = "arn:<AWS::Partition>:execute-api:*:*:a1b2c3d4e5/*";
    assertThat(outcome(statements(statement("Allow", arn)), "/items")).isEqualTo(Outcome.UNKNOWN);
    assertThat(outcome(statements(statement("Allow", arn.replace(":*:*:", ":*:shop:"))), "/items"))
        .isEqualTo(Outcome.NEITHER);
  }

  @Test
  void aStageOfTheSameParameterIsTheSameStage() {
    ResourcePolicy policy = statements(statement("Allow", "execute-api:/<StageName>/GET/items"));
    Text stage = Text.of(Policies.parameter("StageName"));
    StagePolicy same = StagePolicy.of(policy, Exposure.PUBLIC, Policies.stage(stage));
    assertThat(same.decide(Policies.get("/items")).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(same.decide(Policies.get("/orders")).outcome()).isEqualTo(Outcome.NEITHER);
    assertThat(decide(policy, "/items").questions())
        .extracting(UnknownReason::cause)
        .containsExactly("parameter StageName of Shop has no value");
  }

  @Test
  void anExampleOfAWholeArnWithoutAPathIsNotUnderstood() {
    for (String resource :
        List.of("execute-api:/", "arn:aws:execute-api:*:*:<ShopApi>/", "execute-api:*/*/*")) {
      assertThat(statements(statement("Allow", resource)).faults()).isEmpty();
      assertThat(outcome(statements(statement("Allow", resource)), "/items"))
          .isEqualTo(Outcome.UNKNOWN);
    }
  }

  @Test
  void aVariableOfThePolicyIsNotKnown() {
    String variable = statement("Allow", "execute-api:/prod/GET/${aws:username}");
    assertThat(outcome(statements(variable), "/items")).isEqualTo(Outcome.UNKNOWN);
    ResourcePolicy old = policy("{\"Version\": \"2008-10-17\", \"Statement\": " + variable + "}");
    assertThat(outcome(old, "/items")).isEqualTo(Outcome.NEITHER);
    assertThat(outcome(statements(statement("Allow", "execute-api:/prod/GET/i${*}")), "/items"))
        .isEqualTo(Outcome.NEITHER);
  }

  @Test
  void notResourceIsEverythingElse() {
    String all = "{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"*\", ";
    ResourcePolicy policy =
        statements(ALLOW_ALL, all + "\"NotResource\": \"execute-api:/prod/GET/items\"}");
    assertThat(outcome(policy, "/items")).isEqualTo(Outcome.ALLOWED);
    assertThat(outcome(policy, "/orders")).isEqualTo(Outcome.DENIED);
  }

  @Test
  void anUnknownPathMayBeAny() {
    MethodRequests items = MethodRequests.of("GET", "…/items", List.of()).inexact();
    assertThat(outcome(statements(ALLOW_ALL), items)).isEqualTo(Outcome.ALLOWED);
    assertThat(outcome(statements(statement("Allow", "execute-api:/prod/GET/items")), items))
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void addressesRestrictWithoutDenying() {
    String office = "{\"IpAddress\": {\"aws:SourceIp\": [\"203.0.113.0/24\", \"198.51.100.7\"]}}";
    PolicyDecision allowed =
        decide(statements(statement("Allow", "execute-api:/*", office)), "/items");
    assertThat(allowed.outcome()).isEqualTo(Outcome.DEPENDS);
    assertThat(allowed.restrictions())
        .containsExactly("allowed only from 203.0.113.0/24 or 198.51.100.7");
    String outside = office.replace("IpAddress", "NotIpAddress");
    assertThat(
            decide(statements(ALLOW_ALL, statement("Deny", "execute-api:/*", outside)), "/items")
                .restrictions())
        .containsExactly("allowed only from 203.0.113.0/24 or 198.51.100.7");
    assertThat(
            decide(statements(ALLOW_ALL, statement("Deny", "execute-api:/*", office)), "/items")
                .restrictions())
        .containsExactly("refused from 203.0.113.0/24 or 198.51.100.7");
  }

  @Test
  void privateAddressesLetNobodyIn() {
    String office = "{\"IpAddress\": {\"aws:SourceIp\": [\"10.0.0.0/8\", \"172.20.0.0/16\"]}}";
    assertThat(outcome(statements(statement("Allow", "execute-api:/*", office)), "/items"))
        .isEqualTo(Outcome.NEITHER);
    String outside = office.replace("IpAddress", "NotIpAddress");
    PolicyDecision denied =
        decide(statements(ALLOW_ALL, statement("Deny", "execute-api:/*", outside)), "/items");
    assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(denied.questions()).isNotEmpty();
  }

  @Test
  void anUnknownAddressIsNotKnown() {
    String given = "{\"IpAddress\": {\"aws:SourceIp\": \"<Office>\"}}";
    PolicyDecision decision =
        decide(statements(statement("Allow", "execute-api:/*", given)), "/items");
    assertThat(decision.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(decision.questions())
        .extracting(UnknownReason::cause)
        .containsExactly("parameter Office of Shop has no value");
  }
}
