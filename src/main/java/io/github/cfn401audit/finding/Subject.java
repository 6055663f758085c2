package io.github.cfn401audit.finding;

/**
 * The resource that something is said of.
 *
 * @param stack the name of the stack
 * @param logicalId the logical id within the template
 * @param constructPath the CDK construct path without a leading slash; empty where there is none
 */
public record Subject(String stack, String logicalId, String constructPath) {}
