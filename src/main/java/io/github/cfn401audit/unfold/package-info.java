/**
 * The vocabulary of unfolding: other dialects made plain. In come the tree of a template and the
 * environment of its stack; here live the questions that a dialect asks of a node, the tools that
 * build and edit nodes, and the shape of the result; out goes {@code Unfolded}, a tree that holds
 * plain entries, each at the place where the user wrote it, with what could not be unfolded and the
 * reason. Each dialect has a room of its own below this one.
 */
@NullMarked
package io.github.cfn401audit.unfold;

import org.jspecify.annotations.NullMarked;
