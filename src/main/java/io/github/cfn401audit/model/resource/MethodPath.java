package io.github.cfn401audit.model.resource;

/**
 * The path of a method from the root of its API.
 *
 * @param shown the path as it is shown, such as {@code /orders/{id}}; begins with {@code …} where
 *     the way up is not known
 * @param isKnown true where each part of it is
 */
public record MethodPath(String shown, boolean isKnown) {}
