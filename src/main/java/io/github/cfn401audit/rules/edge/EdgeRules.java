package io.github.cfn401audit.rules.edge;

import io.github.cfn401audit.rule.Rule;
import java.util.List;

/** The rules of the family {@code edge}. */
public final class EdgeRules {
  private static final List<Rule> ALL =
      List.of(
          new CloudfrontStripsAuthorization(),
          new CloudfrontForwardsHost(),
          new ApiKeyWithoutUsagePlan(),
          new UsagePlanStageUnknown(),
          new DomainMappingElsewhere(),
          new DomainMappingWithoutStage(),
          new DefaultEndpointDisabled(),
          new ApiKeySourceAuthorizer(),
          new CloudfrontCachePolicyRefused());

  private EdgeRules() {}

  /** Every rule of the family. */
  public static List<Rule> all() {
    return ALL;
  }
}
