@NullMarked
package io.github.cfn401audit.model.edge;

import org.jspecify.annotations.NullMarked;
