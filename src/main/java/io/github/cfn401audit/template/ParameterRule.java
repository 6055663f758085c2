package io.github.cfn401audit.template;

import java.util.List;
import java.util.Optional;

/**
 * An entry of the section {@code Rules}: CloudFormation refuses parameter values that break an
 * assertion.
 *
 * @param condition when the assertions count; empty for always
 * @param assertions all of them have to hold
 */
public record ParameterRule(
    Optional<ConditionExpression> condition, List<ConditionExpression> assertions) {
  public ParameterRule {
    assertions = List.copyOf(assertions);
  }
}
