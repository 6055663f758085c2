package io.github.cfn401audit.values;

/**
 * The identity of a resource, the same in every run.
 *
 * @param stack the name of its stack
 * @param logicalId its logical id; a place in a file does not tell apart the resources of a loop
 */
public record ResourceId(String stack, String logicalId) {}
