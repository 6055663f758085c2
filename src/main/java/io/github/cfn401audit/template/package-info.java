/**
 * The CloudFormation frame and its functions as types. In come trees of nodes; here live the
 * template with its sections, and one {@code Expression} for each function in all its spellings;
 * out goes a template whose properties become expressions when they are asked for. Nothing is
 * evaluated.
 */
@NullMarked
package io.github.cfn401audit.template;

import org.jspecify.annotations.NullMarked;
