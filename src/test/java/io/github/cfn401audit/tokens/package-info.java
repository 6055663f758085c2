/** Tests of the tokens that a client can obtain. */
@NullMarked
package io.github.cfn401audit.tokens;

import org.jspecify.annotations.NullMarked;
