/**
 * What stands in front of an API. In come the resources of an island; here live distributions with
 * their behaviors and the headers that these pass to an origin, and which methods a behavior leads
 * to; out go the fronts of each API.
 */
@NullMarked
package io.github.cfn401audit.model.edge;

import org.jspecify.annotations.NullMarked;
