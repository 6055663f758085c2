/** Text of which parts are known. */
@NullMarked
package io.github.cfn401audit.values;

import org.jspecify.annotations.NullMarked;
