/** Tests of loops. */
@NullMarked
package io.github.cfn401audit.unfold.loop;

import org.jspecify.annotations.NullMarked;
