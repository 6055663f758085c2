/**
 * What the user states of the world. In come the words of the command line and files of parameter
 * values in the forms that other tools read, and the assumptions of the configuration file; here
 * live the values and assumptions, each with its place, and what a parameter allows; out goes an
 * answer to "what is this parameter of that stack", and a template of the pools that are assumed.
 */
@NullMarked
package io.github.cfn401audit.given;

import org.jspecify.annotations.NullMarked;
