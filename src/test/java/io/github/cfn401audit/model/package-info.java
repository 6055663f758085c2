/** Tests of this room. */
@NullMarked
package io.github.cfn401audit.model;

import org.jspecify.annotations.NullMarked;
