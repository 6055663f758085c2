/**
 * The commands. In come words of a command line and a console; here live their reading, the wiring
 * of the other rooms, and exit codes; out go bytes on the console and in the files that were named.
 * No other room talks to the console.
 */
@NullMarked
package io.github.cfn401audit.cli;

import org.jspecify.annotations.NullMarked;
