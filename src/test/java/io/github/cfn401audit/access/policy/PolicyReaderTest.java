package io.github.cfn401audit.access.policy;

import static io.github.cfn401audit.access.policy.Policies.ALLOW_ALL;
import static io.github.cfn401audit.access.policy.Policies.decide;
import static io.github.cfn401audit.access.policy.Policies.policy;
import static io.github.cfn401audit.access.policy.Policies.statement;
import static io.github.cfn401audit.access.policy.Policies.statements;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.policy.PolicyDecision.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read, what is not understood, and that the latter decides nothing. */
class PolicyReaderTest {

  private static List<String> faults(ResourcePolicy policy) {
    return policy.faults().stream().map(PolicyFault::message).toList();
  }

  private static Outcome items(ResourcePolicy policy) {
    return decide(policy, "/items").outcome();
  }

  @Test
  void oneStatementNeedsNoList() {
    assertThat(items(policy("{\"Version\": \"2012-10-17\", \"Statement\": " + ALLOW_ALL + "}")))
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void textThatIsNotAJsonObjectIsNotADocument() {
    for (String text : List.of("allow-all", "[]", "\"x\"", "{\"Statement\":", "12")) {
      assertThat(policy(text).isNotADocument()).as(text).isTrue();
      assertThat(items(policy(text))).isEqualTo(Outcome.UNKNOWN);
    }
    assertThat(policy("<Policy>").isNotADocument()).isFalse();
    assertThat(policy(" ").isNotADocument()).isFalse();
    assertThat(policy("{}").isNotADocument()).isFalse();
  }

  @Test
  void aSymbolInTheTextIsAPartOfAStringOrAValue() {
    assertThat(items(statements(statement("Allow", "execute-api:/<Stage>/*"))))
        .isEqualTo(Outcome.UNKNOWN);
    String bare = ALLOW_ALL.replace("\"execute-api:/*\"", "<Resources>");
    assertThat(items(statements(bare))).isEqualTo(Outcome.UNKNOWN);
    assertThat(items(statements(ALLOW_ALL, bare))).isEqualTo(Outcome.ALLOWED);
    assertThat(items(policy("{\"Statement\": <Statements>}"))).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void whatIsNotUnderstoodIsToldAndDecidesNothing() {
    notUnderstood("\"Allow\"", "\"allow\"", "an Effect is neither Allow nor Deny");
    notUnderstood("\"*\", \"A", "\"me\", \"A", "a Principal is * or a map");
    notUnderstood("\"*\", \"A", "[\"*\"], \"A", "a Principal is * or a map");
    notUnderstood("\"Principal\"", "\"Principle\"", "a Statement has no Principal");
    notUnderstood("\"Action\"", "\"Actions\"", "a Statement has no Action");
    notUnderstood("\"Resource\"", "\"Resources\"", "a Statement has no Resource");
    notUnderstood(
        "\"Resource\"",
        "\"NotResource\": \"*\", \"Resource\"",
        "a Statement has Resource beside NotResource");
    notUnderstood(
        "\"execute-api:/*\"",
        "\"/prod/GET\"",
        "/prod/GET is neither an ARN nor of the form execute-api:/stage/verb/path");
    notUnderstood(
        "\"execute-api:/*\"", "\"arn:aws:s3:::shop/*\"", "arn:aws:s3:::shop/* is an ARN of s3");
    notUnderstood(
        "\"execute-api:/*\"",
        "\"arn:<AWS::Partition>:s3:::shop/*\"",
        "arn:${AWS::Partition}:s3:::shop/* is an ARN of s3");
    notUnderstood("\"execute-api:Invoke\"", "5", "`5` is not an action: write SERVICE:NAME");
    notUnderstood("\"execute-api:/*\"", "{\"Ref\": \"x\"}", "an entry of Resource is not text");
    notUnderstood(
        "{}", "{\"StringEqual\": {\"a\": \"b\"}}", "StringEqual is not a condition operator");
    notUnderstood(
        "{}", "{\"NullIfExists\": {\"a\": \"b\"}}", "NullIfExists is not a condition operator");
    notUnderstood("{}", "{\"Bool\": true}", "Bool is not followed by a map of keys");
    notUnderstood("{}", "[1]", "a Condition is not a map");
  }

  private static void notUnderstood(String right, String wrong, String message) {
    String statement = ALLOW_ALL.replace(right, wrong);
    assertThat(statement).isNotEqualTo(ALLOW_ALL);
    ResourcePolicy policy = statements(statement);
    assertThat(faults(policy)).contains(message);
    assertThat(items(policy)).as(message).isEqualTo(Outcome.UNKNOWN);
    assertThat(items(statements(ALLOW_ALL, statement)))
        .as(message)
        .isIn(Outcome.UNKNOWN, Outcome.ALLOWED);
  }

  @Test
  void aStatementThatIsNotAMapIsToldAndDecidesNothing() {
    ResourcePolicy policy = policy("{\"Statement\": [12, " + ALLOW_ALL + "]}");
    assertThat(faults(policy)).containsExactly("a Statement is not a map");
    assertThat(items(policy)).isEqualTo(Outcome.UNKNOWN);
    assertThat(faults(policy("{\"Statements\": []}")))
        .containsExactly("the policy has no Statement");
    assertThat(items(policy("{\"Statements\": []}"))).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void anArnOfAnotherServiceDecidesNothingBesideWhatDoes() {
    String other = statement("Allow", "arn:aws:s3:::shop/*");
    assertThat(items(statements(other))).isEqualTo(Outcome.UNKNOWN);
    assertThat(items(statements(ALLOW_ALL, other))).isEqualTo(Outcome.ALLOWED);
    assertThat(items(statements(statement("Allow", "arn:aws:*:*:*:*/prod/*"))))
        .isNotEqualTo(Outcome.NEITHER);
  }

  @Test
  void onlyAStarNamesAnAnonymousCaller() {
    for (String principal :
        List.of(
            "{\"AWS\": \"111122223333\"}",
            "{\"AWS\": [\"arn:aws:iam::111122223333:root\"]}",
            "{\"Service\": \"apigateway.amazonaws.com\"}",
            "{\"Federated\": \"cognito-identity.amazonaws.com\", \"CanonicalUser\": \"a\"}")) {
      assertThat(items(statements(ALLOW_ALL.replace("\"*\", \"A", principal + ", \"A"))))
          .as(principal)
          .isEqualTo(principal.contains("AWS") ? Outcome.ONLY_PRINCIPALS : Outcome.NEITHER);
    }
    String unknown = ALLOW_ALL.replace("\"*\", \"A", "{\"AWS\": \"<Caller>\"}, \"A");
    assertThat(items(statements(unknown))).isEqualTo(Outcome.UNKNOWN);
    String account = ALLOW_ALL.replace("\"*\", \"A", "{\"AWS\": \"<AWS::AccountId>\"}, \"A");
    assertThat(items(statements(account))).isEqualTo(Outcome.ONLY_PRINCIPALS);
    String other = statement("Allow", "execute-api:/test/*");
    assertThat(items(statements(account, other))).isEqualTo(Outcome.ONLY_PRINCIPALS);
    String keyed = statement("Allow", "*", "{\"StringEquals\": {\"aws:username\": \"a\"}}");
    assertThat(items(statements(account, keyed))).isEqualTo(Outcome.NEITHER);
  }

  @Test
  void whoIsNotNamedIsDeniedAndNotKnownToBeAllowed() {
    String others = "\"NotPrincipal\": {\"AWS\": \"111122223333\"}";
    String allow = ALLOW_ALL.replace("\"Principal\": \"*\"", others);
    assertThat(items(statements(allow))).isEqualTo(Outcome.UNKNOWN);
    PolicyDecision denied = decide(statements(ALLOW_ALL, allow.replace("Allow", "Deny")), "/items");
    assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(denied.questions()).as("no page says so of API Gateway").isNotEmpty();
  }

  @Test
  void anActionMayBeNamedInAnyLetterCaseAndByAPattern() {
    for (String action :
        List.of("\"*\"", "\"execute-api:*\"", "\"EXECUTE-API:INVOKE\"", "[\"a:b\", \"exec*\"]")) {
      assertThat(items(statements(ALLOW_ALL.replace("\"execute-api:Invoke\"", action))))
          .as(action)
          .isEqualTo(Outcome.ALLOWED);
    }
    assertThat(items(statements(ALLOW_ALL.replace("Invoke", "InvalidateCache"))))
        .isEqualTo(Outcome.NEITHER);
    assertThat(items(statements(ALLOW_ALL.replace("Invoke", "<Action>"))))
        .isEqualTo(Outcome.UNKNOWN);
    String all = ALLOW_ALL.replace("\"Action\"", "\"NotAction\"");
    assertThat(items(statements(all))).isEqualTo(Outcome.NEITHER);
    assertThat(items(statements(all.replace("Invoke", "ManageConnections"))))
        .isEqualTo(Outcome.ALLOWED);
  }
}
