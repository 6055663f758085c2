package io.github.cfn401audit.model.resource;

import java.util.Optional;

/**
 * The host of a pool's sign-in pages and token endpoint.
 *
 * @param resource the {@code AWS::Cognito::UserPoolDomain}
 * @param pool the pool it belongs to
 * @param name {@code Domain}, where that is text
 * @param certificate that of a name of one's own
 * @param managedLoginVersion {@code ManagedLoginVersion}; {@code 1} where it is absent
 */
public record UserPoolDomain(
    StackResource resource,
    Link<UserPool> pool,
    Optional<DomainName> name,
    DomainCertificate certificate,
    Resolved<String> managedLoginVersion) {

  /** Reads a domain from its resource. */
  public static UserPoolDomain of(StackResource resource, Link<UserPool> pool) {
    return new UserPoolDomain(
        resource,
        pool,
        DomainName.of(resource),
        DomainCertificate.of(resource),
        resource.properties().literal("ManagedLoginVersion").orDefault("1"));
  }

  /** The host of a custom domain; empty for a prefix, and where the host is not known. */
  public Optional<String> customHost() {
    boolean custom = resource.properties().value("CustomDomainConfig").isMap();
    return custom ? name.flatMap(own -> own.text().literal()) : Optional.empty();
  }
}
