package io.github.cfn401audit.rules.deployment;

import io.github.cfn401audit.rule.Rule;
import java.util.List;

/** The rules of the family {@code deployment}. */
public final class DeploymentRules {
  private static final List<Rule> ALL =
      List.of(
          new DeploymentMissing(),
          new DeploymentUnstaged(),
          new DeploymentOmitsMethod(),
          new StageOfAnotherApi(),
          new BodyAndMethodsMixed(),
          new AuthorizerOutsideDeploymentHash());

  private DeploymentRules() {}

  /** Every rule of the family. */
  public static List<Rule> all() {
    return ALL;
  }
}
