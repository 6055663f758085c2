package io.github.cfn401audit.finding;

/**
 * The resource that something is said of.
 *
 * @param stack the name of the stack
 * @param logicalId the logical id within the template
 * @param constructPath the CDK construct path without a leading slash; empty where there is none
 */
public record Subject(String stack, String logicalId, String constructPath) {

  /** The logical id, or the stack where something is said of that. */
  public String name() {
    return logicalId.isEmpty() ? stack : logicalId;
  }

  /**
   * A name that stays when the rest of the stack changes: the construct path, or the logical id
   * without the hashes that the CDK appends.
   */
  public String lastingName() {
    return constructPath.isEmpty() ? LastingWords.of(name()) : constructPath;
  }
}
