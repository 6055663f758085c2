/** Tests of OpenAPI documents. */
@NullMarked
package io.github.cfn401audit.unfold.openapi;

import org.jspecify.annotations.NullMarked;
