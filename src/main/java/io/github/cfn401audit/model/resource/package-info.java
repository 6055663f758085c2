/**
 * The resources of API Gateway and Cognito as records. In come the resources of stacks; here each
 * property becomes a typed fact at its place, with the defaults of AWS applied; out go records that
 * know their property names, so that nobody below reads a map with string keys.
 */
@NullMarked
package io.github.cfn401audit.model.resource;

import org.jspecify.annotations.NullMarked;
