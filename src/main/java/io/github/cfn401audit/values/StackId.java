package io.github.cfn401audit.values;

/**
 * Which stack a symbol belongs to.
 *
 * @param name unique among the stacks of a run, and fit for a message
 */
public record StackId(String name) {}
