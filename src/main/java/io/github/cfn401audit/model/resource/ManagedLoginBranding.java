package io.github.cfn401audit.model.resource;

/**
 * A style for the sign-in pages of one client.
 *
 * @param resource the {@code AWS::Cognito::ManagedLoginBranding}
 * @param pool the pool it belongs to
 * @param client the client it is for
 */
public record ManagedLoginBranding(
    StackResource resource, Link<UserPool> pool, Link<UserPoolClient> client) {}
