/**
 * Rules of the family definition. In come the questions of an audit; here lives one class for each
 * mistake in a SAM template or an OpenAPI document; out goes one list.
 */
@NullMarked
package io.github.cfn401audit.rules.definition;

import org.jspecify.annotations.NullMarked;
