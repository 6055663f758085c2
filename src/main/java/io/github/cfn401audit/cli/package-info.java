/**
 * The commands. In come the words of a command line and a console; here live their meaning, the
 * wiring of the other rooms, and exit codes; out go text on the console and the files that were
 * named. No other room talks to the console.
 */
@NullMarked
package io.github.cfn401audit.cli;

import org.jspecify.annotations.NullMarked;
