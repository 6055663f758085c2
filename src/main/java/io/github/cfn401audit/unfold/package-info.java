/**
 * Other dialects made plain. In come the tree of a template and the environment of its stack; here
 * loops, SAM and OpenAPI documents become what they stand for; out goes a tree that holds only
 * plain entries, each at the place where the user wrote it, and what could not be unfolded, with
 * the reason.
 */
@NullMarked
package io.github.cfn401audit.unfold;

import org.jspecify.annotations.NullMarked;
