package io.github.cfn401audit.finding;

import io.github.cfn401audit.source.SourceRange;

/**
 * One resource on the way from a method to a client, or a place that shares the cause.
 *
 * @param subject the resource
 * @param range its place
 * @param message what was found there, such as {@code trusts one user pool}
 */
public record ChainStep(Subject subject, SourceRange range, String message) {}
