/** Functions in all their spellings. */
@NullMarked
package io.github.cfn401audit.template;

import org.jspecify.annotations.NullMarked;
