/**
 * Loops written out. In come the tree of a template and the environment of its stack; here {@code
 * Fn::ForEach} becomes the entries that it stands for; out goes the tree with these entries, and
 * with each loop whose collection is not known to its end still in its place.
 */
@NullMarked
package io.github.cfn401audit.unfold.loop;

import org.jspecify.annotations.NullMarked;
