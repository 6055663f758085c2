package io.github.cfn401audit.model.resource;

/**
 * A style for the sign-in pages of one client.
 *
 * @param declared the {@code AWS::Cognito::ManagedLoginBranding}
 * @param pool the pool it belongs to
 * @param client the client it is for
 */
public record ManagedLoginBranding(
    StackResource declared, Link<UserPool> pool, Link<UserPoolClient> client) {}
