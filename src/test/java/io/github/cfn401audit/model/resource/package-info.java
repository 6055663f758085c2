@NullMarked
package io.github.cfn401audit.model.resource;

import org.jspecify.annotations.NullMarked;
