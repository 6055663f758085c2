/**
 * OpenAPI documents as resources. In come the REST APIs of a template and the documents that they
 * are made from; here their paths, operations and security schemes are read; out go the methods,
 * authorizers and gateway responses that API Gateway makes of them.
 */
@NullMarked
package io.github.cfn401audit.unfold.openapi;

import org.jspecify.annotations.NullMarked;
