package io.github.cfn401audit.model.resource;

/**
 * The host of a pool's sign-in pages and token endpoint.
 *
 * @param declared the {@code AWS::Cognito::UserPoolDomain}
 * @param pool the pool it belongs to
 * @param managedLoginVersion {@code ManagedLoginVersion}; {@code 1} where it is absent
 */
public record UserPoolDomain(
    StackResource declared, Link<UserPool> pool, Resolved<String> managedLoginVersion) {

  public static UserPoolDomain of(StackResource declared, Link<UserPool> pool) {
    Resolved<String> version = declared.literal("ManagedLoginVersion");
    return new UserPoolDomain(
        declared,
        pool,
        version.provesAbsent() ? new Resolved.Known<>("1", declared.range()) : version);
  }
}
