package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.Text;

/**
 * A resource server, which defines custom scopes.
 *
 * @param resource the {@code AWS::Cognito::UserPoolResourceServer}
 * @param pool the pool it belongs to
 * @param identifier what stands before the last slash of its scopes
 * @param scopes the full scopes {@code identifier/name}, and whether there may be more
 */
public record ResourceServer(
    StackResource resource, Link<UserPool> pool, Resolved<Text> identifier, Listing scopes) {

  /** Reads a resource server from its resource. */
  public static ResourceServer of(StackResource resource, Link<UserPool> pool) {
    return new ResourceServer(
        resource, pool, resource.properties().text("Identifier"), ScopeNames.full(resource));
  }
}
