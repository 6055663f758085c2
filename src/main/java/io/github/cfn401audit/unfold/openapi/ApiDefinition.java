package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.ResolvedNode;

/**
 * The OpenAPI document that a REST API is made from.
 *
 * @param document the map that it is, or why it is not known
 * @param at where the API names it
 */
record ApiDefinition(ResolvedNode document, SourceRange at) {}
