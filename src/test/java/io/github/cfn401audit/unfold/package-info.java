/** Tests of includes, and what the tests of all dialects share. */
@NullMarked
package io.github.cfn401audit.unfold;

import org.jspecify.annotations.NullMarked;
