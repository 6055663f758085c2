package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;

/**
 * A part of a policy that IAM does not understand; what it means is not known.
 *
 * @param message such as {@code StringEqual is not a condition operator}
 */
public record PolicyFault(String message, SourceRange range) implements Located {}
