/** Tests of the room of the rules. */
@NullMarked
package io.github.cfn401audit.rules;

import org.jspecify.annotations.NullMarked;
