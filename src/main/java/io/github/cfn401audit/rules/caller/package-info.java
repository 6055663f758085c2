/**
 * The names of the rules about what a caller holds. Nothing comes in: these rules look at a token
 * or a collection, not at templates, so the room {@code caller} reports them; here are only their
 * names, which go out to whoever lists rules.
 */
@NullMarked
package io.github.cfn401audit.rules.caller;

import org.jspecify.annotations.NullMarked;
