/**
 * Rules of the family edge. In come the questions of an audit; here lives one class for each
 * mistake in what stands around an API: distributions, usage plans and their keys; out goes one
 * list.
 */
@NullMarked
package io.github.cfn401audit.rules.edge;

import org.jspecify.annotations.NullMarked;
