package io.github.cfn401audit.assembly;

import io.github.cfn401audit.source.ScalarNode;

/**
 * A rule that a CDK app acknowledged at a construct, as the metadata of a stack records it. What an
 * app acknowledges above its stacks leaves no trace in an assembly.
 *
 * @param path the construct path without a leading slash; it goes for all below it, too
 * @param rule the name of the rule as the app wrote it, such as {@code
 *     cfn-401-audit::domain-missing}
 * @param reason why
 */
public record Acknowledgement(String path, ScalarNode rule, ScalarNode reason) {}
