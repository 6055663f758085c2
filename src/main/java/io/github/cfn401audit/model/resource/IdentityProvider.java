package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;

/**
 * A provider outside the pool by which users sign in, such as Google or a company's SAML service.
 *
 * @param resource the {@code AWS::Cognito::UserPoolIdentityProvider}
 * @param pool the pool it belongs to
 * @param providerName {@code ProviderName}, by which app clients list it
 * @param providerType {@code ProviderType}: {@code Google}, {@code SAML}, {@code OIDC} and so on
 * @param details {@code ProviderDetails}
 * @param attributeMapping {@code AttributeMapping}, from attributes of the pool to those of the
 *     provider
 */
public record IdentityProvider(
    StackResource resource,
    Link<UserPool> pool,
    Resolved<Text> providerName,
    Resolved<String> providerType,
    TextMap details,
    TextMap attributeMapping) {

  /** Reads a provider from its resource. */
  public static IdentityProvider of(StackResource resource, Link<UserPool> pool) {
    PropertyReader properties = resource.properties();
    return new IdentityProvider(
        resource,
        pool,
        properties.text("ProviderName"),
        properties.literal("ProviderType"),
        properties.entries("ProviderDetails"),
        properties.entries("AttributeMapping"));
  }

  /** Its logical id. */
  public String name() {
    return resource.logicalId();
  }

  /** Whether it has this name, by which an app client may list it. */
  public Truth isNamed(Text name) {
    if (providerName.proves(own -> own.sameAs(name) == Truth.YES)) {
      return Truth.YES;
    }
    return providerName.allows(own -> own.sameAs(name) != Truth.NO) ? Truth.UNKNOWN : Truth.NO;
  }

  /** Whether an app client lists it among its {@code SupportedIdentityProviders}. */
  public Truth isListedBy(UserPoolClient client) {
    Listing listed = client.supportedIdentityProviders();
    Truth found = listed.isComplete() ? Truth.NO : Truth.UNKNOWN;
    for (Listing.Entry entry : listed.entries()) {
      found = found.or(isNamed(entry.text()));
    }
    return found;
  }
}
