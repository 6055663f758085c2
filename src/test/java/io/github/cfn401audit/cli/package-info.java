/** The command line, as a user meets it. */
@NullMarked
package io.github.cfn401audit.cli;

import org.jspecify.annotations.NullMarked;
