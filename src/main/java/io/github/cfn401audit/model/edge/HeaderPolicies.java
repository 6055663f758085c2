package io.github.cfn401audit.model.edge;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.Optional;
import java.util.function.Function;

/** Reads what the policies that a behavior names pass to its origin. */
final class HeaderPolicies {
  private final Inventory inventory;

  HeaderPolicies(Inventory inventory) {
    this.inventory = inventory;
  }

  /** What {@code CachePolicyId} stands for: what is in the key of the cache is passed, too. */
  PassedHeaders cache(Value id) {
    return id.literal().isPresent()
        ? id.literal().flatMap(ManagedPolicies::cache).orElse(PassedHeaders.UNKNOWN)
        : own(
            id,
            "AWS::CloudFront::CachePolicy",
            policy ->
                policy
                    .inside("CachePolicyConfig")
                    .inside("ParametersInCacheKeyAndForwardedToOrigin"));
  }

  /** What {@code OriginRequestPolicyId} stands for; nothing where there is none. */
  PassedHeaders originRequest(Value id) {
    if (id.isAbsent()) {
      return PassedHeaders.NONE;
    }
    return id.literal().isPresent()
        ? id.literal().flatMap(ManagedPolicies::originRequest).orElse(PassedHeaders.UNKNOWN)
        : own(
            id,
            "AWS::CloudFront::OriginRequestPolicy",
            policy -> policy.inside("OriginRequestPolicyConfig"));
  }

  private PassedHeaders own(
      Value id, String type, Function<PropertyReader, PropertyReader> settings) {
    Optional<StackResource> policy =
        id.resource()
            .filter(symbol -> isIdOf(symbol, type))
            .flatMap(inventory::find)
            .filter(found -> found.exists() == Truth.YES);
    return policy
        .map(found -> PassedHeaders.of(settings.apply(found.properties()).inside("HeadersConfig")))
        .orElse(PassedHeaders.UNKNOWN);
  }

  private static boolean isIdOf(Symbol.OfResource symbol, String type) {
    return symbol.isRefTo(type) || (symbol.type().equals(type) && symbol.attribute().equals("Id"));
  }
}
