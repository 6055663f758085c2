package io.github.cfn401audit.finding;

import io.github.cfn401audit.values.ResourceId;

/**
 * A resource that a finding names.
 *
 * @param stack the name of the stack
 * @param logicalId the logical id within the template
 * @param constructPath the CDK construct path without a leading slash; empty where there is none
 */
public record FindingResource(String stack, String logicalId, String constructPath) {

  /** The same resource by its identity alone. */
  public ResourceId id() {
    return new ResourceId(stack, logicalId);
  }

  /** The logical id, or the stack where the finding is about that. */
  public String name() {
    return logicalId.isEmpty() ? stack : logicalId;
  }

  /**
   * A name that stays the same when the rest of the stack changes: the construct path, or the
   * logical id without the hashes that the CDK appends.
   */
  public String stableName() {
    return constructPath.isEmpty() ? StableText.of(name()) : constructPath;
  }
}
