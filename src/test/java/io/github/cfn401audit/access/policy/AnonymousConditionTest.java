package io.github.cfn401audit.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.policy.Holding.When;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** When conditions hold for a caller without an IAM signature, by AWS's own tables. */
class AnonymousConditionTest {

  private static Holding holding(String condition, Exposure exposure) {
    return Policies.statements(Policies.statement("Allow", "execute-api:/*", condition))
        .statements()
        .get(0)
        .holding(exposure);
  }

  private static When when(String operator, String key, String value) {
    return holding(one(operator, key, value), Exposure.PUBLIC).when();
  }

  private static String one(String operator, String key, String value) {
    return "{\"" + operator + "\": {\"" + key + "\": " + value + "}}";
  }

  /** A key and when {@code StringEquals} of it holds: for public, then for private APIs. */
  private record Row(String key, When ofPublic, When ofPrivate) {}

  /**
   * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-aws-condition-keys.html:
   * the keys that need authentication, those of private APIs, and the others. A key about which the
   * page leaves open what it holds is not known.
   */
  private static final List<Row> KEYS =
      List.of(
          new Row("aws:CurrentTime", When.SOMETIMES, When.SOMETIMES),
          new Row("aws:EpochTime", When.SOMETIMES, When.SOMETIMES),
          new Row("aws:TokenIssueTime", When.NEVER, When.NEVER),
          new Row("aws:MultiFactorAuthPresent", When.NEVER, When.NEVER),
          new Row("aws:MultiFactorAuthAge", When.NEVER, When.NEVER),
          new Row("aws:PrincipalAccount", When.NEVER, When.NEVER),
          new Row("aws:PrincipalArn", When.NEVER, When.NEVER),
          new Row("aws:PrincipalOrgID", When.NEVER, When.NEVER),
          new Row("aws:PrincipalOrgPaths", When.NEVER, When.NEVER),
          new Row("aws:PrincipalTag/team", When.NEVER, When.NEVER),
          new Row("aws:PrincipalType", When.NEVER, When.NEVER),
          new Row("aws:Referer", When.SOMETIMES, When.SOMETIMES),
          new Row("aws:SecureTransport", When.UNKNOWN, When.UNKNOWN),
          new Row("aws:SourceArn", When.UNKNOWN, When.UNKNOWN),
          new Row("aws:SourceIp", When.UNKNOWN, When.UNKNOWN),
          new Row("aws:SourceVpc", When.NEVER, When.SOMETIMES),
          new Row("aws:SourceVpce", When.NEVER, When.SOMETIMES),
          new Row("aws:VpcSourceIp", When.NEVER, When.SOMETIMES),
          new Row("aws:UserAgent", When.SOMETIMES, When.SOMETIMES),
          new Row("aws:userid", When.NEVER, When.NEVER),
          new Row("aws:username", When.NEVER, When.NEVER),
          new Row("AWS:SOURCEVPC", When.NEVER, When.SOMETIMES),
          new Row("aws:RequestTag/team", When.UNKNOWN, When.UNKNOWN));

  @TestFactory
  Stream<DynamicTest> aKeyIsThereForWhomThePageSays() {
    return KEYS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.key(),
                    () -> {
                      String condition = one("StringEquals", row.key(), "\"x\"");
                      assertThat(holding(condition, Exposure.PUBLIC).when())
                          .isEqualTo(row.ofPublic());
                      assertThat(holding(condition, Exposure.PRIVATE).when())
                          .isEqualTo(row.ofPrivate());
                    }));
  }

  /** An operator, and whether it holds where the key is not there. */
  private record Absent(String operator, String value, boolean holds) {}

  /**
   * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
   * and, for several values,
   * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html.
   */
  private static final List<Absent> WITHOUT_KEY =
      List.of(
          new Absent("StringEquals", "\"x\"", false),
          new Absent("StringNotEquals", "\"x\"", true),
          new Absent("StringEqualsIgnoreCase", "\"x\"", false),
          new Absent("StringNotEqualsIgnoreCase", "\"x\"", true),
          new Absent("StringLike", "\"*\"", false),
          new Absent("StringNotLike", "\"*\"", true),
          new Absent("NumericEquals", "3", false),
          new Absent("NumericNotEquals", "3", true),
          new Absent("NumericLessThan", "3600", false),
          new Absent("NumericLessThanEquals", "3600", false),
          new Absent("NumericGreaterThan", "3600", false),
          new Absent("NumericGreaterThanEquals", "3600", false),
          new Absent("DateEquals", "\"2030-01-01\"", false),
          new Absent("DateNotEquals", "\"2030-01-01\"", true),
          new Absent("DateLessThan", "\"2030-01-01\"", false),
          new Absent("DateLessThanEquals", "\"2030-01-01\"", false),
          new Absent("DateGreaterThan", "\"2030-01-01\"", false),
          new Absent("DateGreaterThanEquals", "\"2030-01-01\"", false),
          new Absent("Bool", "true", false),
          new Absent("Bool", "false", false),
          new Absent("BoolIfExists", "false", true),
          new Absent("BinaryEquals", "\"eA==\"", false),
          new Absent("IpAddress", "\"203.0.113.0/24\"", false),
          new Absent("NotIpAddress", "\"203.0.113.0/24\"", true),
          new Absent("ArnEquals", "\"arn:aws:iam::111122223333:role/x\"", false),
          new Absent("ArnLike", "\"arn:aws:iam::111122223333:role/x\"", false),
          new Absent("ArnNotEquals", "\"arn:aws:iam::111122223333:role/x\"", true),
          new Absent("ArnNotLike", "\"arn:aws:iam::111122223333:role/x\"", true),
          new Absent("StringEqualsIfExists", "\"x\"", true),
          new Absent("StringNotEqualsIfExists", "\"x\"", true),
          new Absent("NumericLessThanIfExists", "3600", true),
          new Absent("Null", "\"true\"", true),
          new Absent("Null", "\"false\"", false),
          new Absent("ForAllValues:StringEquals", "[\"x\", \"y\"]", true),
          new Absent("ForAllValues:StringNotEquals", "[\"x\"]", true),
          new Absent("ForAnyValue:StringEquals", "[\"x\", \"y\"]", false),
          new Absent("ForAnyValue:StringNotEquals", "[\"x\"]", false),
          new Absent("ForAnyValue:StringNotEqualsIfExists", "[\"x\"]", false));

  @TestFactory
  Stream<DynamicTest> anOperatorWithoutItsKeyIsWhatThePageSays() {
    return WITHOUT_KEY.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.operator() + " " + row.value(),
                    () -> {
                      Holding holding =
                          holding(
                              one(row.operator(), "aws:PrincipalArn", row.value()),
                              Exposure.PUBLIC);
                      assertThat(holding.when()).isEqualTo(row.holds() ? When.ALWAYS : When.NEVER);
                      assertThat(holding.grounds()).containsExactly(Ground.IAM_KEY);
                    }));
  }

  @Test
  void allConditionsOfAStatementHaveToHold() {
    String both =
        "{\"StringNotEquals\": {\"aws:PrincipalOrgID\": \"o-1\", \"aws:username\": \"a\"},"
            + " \"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}}";
    assertThat(holding(both, Exposure.PUBLIC).when()).isEqualTo(When.SOMETIMES);
    assertThat(holding(both.replace("Not", ""), Exposure.PUBLIC).when()).isEqualTo(When.NEVER);
  }

  @Test
  void everyRequestIsEncrypted() {
    assertThat(when("Bool", "aws:SecureTransport", "\"false\"")).isEqualTo(When.NEVER);
    assertThat(when("Bool", "aws:SecureTransport", "true")).isEqualTo(When.ALWAYS);
  }

  @Test
  void anAddressIsThereAndIsOneOfTheInternet() {
    assertThat(when("IpAddress", "aws:SourceIp", "\"0.0.0.0/0\"")).isEqualTo(When.ALWAYS);
    assertThat(when("NotIpAddress", "aws:SourceIp", "\"0.0.0.0/0\"")).isEqualTo(When.NEVER);
    assertThat(when("IpAddress", "aws:SourceIp", "[\"192.168.1.0/24\"]")).isEqualTo(When.NEVER);
    assertThat(when("NotIpAddress", "aws:SourceIp", "\"10.1.2.3\"")).isEqualTo(When.ALWAYS);
    assertThat(when("IpAddress", "aws:SourceIp", "[\"10.0.0.0/8\", \"9.0.0.0/8\"]"))
        .isEqualTo(When.SOMETIMES);
    assertThat(when("IpAddress", "aws:SourceIp", "\"10.0.0.0/7\"")).isEqualTo(When.SOMETIMES);
    assertThat(when("IpAddress", "aws:SourceIp", "\"2001:db8::/32\"")).isEqualTo(When.SOMETIMES);
    assertThat(when("Null", "aws:SourceIp", "\"false\"")).isEqualTo(When.ALWAYS);
    for (String none : List.of("office", "10.0.0", "10.0.0.0/33", "10.0.0.256", "1.2.3.4.5", "")) {
      assertThat(when("IpAddress", "aws:SourceIp", "\"" + none + "\"")).isEqualTo(When.UNKNOWN);
    }
  }

  @Test
  void aHeaderMayBeMissing() {
    assertThat(when("StringLike", "aws:Referer", "\"*\"")).isEqualTo(When.SOMETIMES);
    assertThat(when("Null", "aws:UserAgent", "\"true\"")).isEqualTo(When.SOMETIMES);
  }

  @Test
  void whatMayBeAStarIsNotKnown() {
    assertThat(when("StringLike", "aws:Referer", "\"<Site>\"")).isEqualTo(When.UNKNOWN);
    assertThat(when("StringLike", "aws:Referer", "\"https://<Site>\"")).isEqualTo(When.SOMETIMES);
    assertThat(
            holding(one("StringEquals", "aws:SourceVpce", "\"<Endpoint>\""), Exposure.PRIVATE)
                .restrictions())
        .extracting(Restriction::shown)
        .containsExactly("through ${Endpoint}");
  }

  @Test
  void nothingIsKnownOfAnApiThatMayBePrivate() {
    for (String key : List.of("aws:SourceIp", "aws:SourceVpc", "aws:VpcSourceIp")) {
      String condition = one("IpAddress", key, "\"203.0.113.0/24\"");
      assertThat(holding(condition, Exposure.UNKNOWN).when()).isEqualTo(When.UNKNOWN);
    }
  }
}
