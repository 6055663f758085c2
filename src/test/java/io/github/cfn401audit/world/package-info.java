/** What expressions come to, in stacks that hang together. */
@NullMarked
package io.github.cfn401audit.world;

import org.jspecify.annotations.NullMarked;
