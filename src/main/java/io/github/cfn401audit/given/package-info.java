/**
 * What the user states of the world. In come the words of the command line; here live the values of
 * parameters; out goes an answer to "what is this parameter of that stack", and which statements
 * nobody asked for.
 */
@NullMarked
package io.github.cfn401audit.given;

import org.jspecify.annotations.NullMarked;
