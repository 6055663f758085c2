package io.github.cfn401audit.values;

/**
 * The identity of a stack.
 *
 * @param name unique among the stacks of a run, and fit for a message
 */
public record StackId(String name) {}
