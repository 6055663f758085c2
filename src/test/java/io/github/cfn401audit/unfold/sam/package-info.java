/** Tests of SAM, also against the pairs of its own translator. */
@NullMarked
package io.github.cfn401audit.unfold.sam;

import org.jspecify.annotations.NullMarked;
