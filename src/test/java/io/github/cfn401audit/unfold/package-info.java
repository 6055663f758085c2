/** Tests of loops and includes. */
@NullMarked
package io.github.cfn401audit.unfold;

import org.jspecify.annotations.NullMarked;
