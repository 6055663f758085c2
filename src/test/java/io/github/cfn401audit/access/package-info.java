/** Checks what methods accept, where a rule page would be too long. */
@NullMarked
package io.github.cfn401audit.access;

import org.jspecify.annotations.NullMarked;
