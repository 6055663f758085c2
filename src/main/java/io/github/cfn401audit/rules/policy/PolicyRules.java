package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.rule.Rule;
import java.util.List;

/** The rules of the family {@code policy}. */
public final class PolicyRules {
  private static final List<Rule> ALL =
      List.of(
          new PolicyDeniesMethod(),
          new PolicyAllowsNothing(),
          new PolicyAwsPrincipalOnly(),
          new PolicyIamOnlyCondition(),
          new PolicyVpcConditionOnPublicApi(),
          new PolicyPathParameterLiteral(),
          new PolicyNamesAnotherApi(),
          new PolicyRefused(),
          new EndpointIdsOnPublicApi(),
          new PrivateApiWithoutPolicy());

  private PolicyRules() {}

  /** Every rule of the family. */
  public static List<Rule> all() {
    return ALL;
  }
}
