package io.github.cfn401audit.change.stale;

import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a deployment copies: an API, a method, an authorizer or a gateway response.
 *
 * @param name for a message, such as {@code GET /orders}
 * @param resource the resource that declares it
 * @param deciding the names of its properties that decide what becomes of a request
 * @param asks what authorizer a method asks; empty for anything else
 * @param pools what an authorizer trusts, each pool as one value; empty for anything else
 */
record ServedPart(
    String name,
    StackResource resource,
    List<String> deciding,
    Optional<Authorizer> asks,
    Optional<Value> pools) {
  private static final String AUTHORIZER = "AuthorizerId";
  private static final String POOLS = "ProviderARNs";

  ServedPart {
    deciding = List.copyOf(deciding);
  }

  static ServedPart of(StackResource resource, String name, List<String> deciding) {
    return new ServedPart(name, resource, deciding, Optional.empty(), Optional.empty());
  }

  static ServedPart of(Method method) {
    Optional<Authorizer> authorizer = method.authorizer().target();
    List<String> deciding = new ArrayList<>(DecidingProperties.OF_METHOD);
    if (authorizer.isEmpty()) {
      deciding.add(AUTHORIZER);
    }
    return new ServedPart(
        method.request(), method.resource(), deciding, authorizer, Optional.empty());
  }

  static ServedPart of(Authorizer authorizer) {
    return new ServedPart(
        authorizer.name(),
        authorizer.resource(),
        DecidingProperties.OF_AUTHORIZER,
        Optional.empty(),
        Optional.of(pools(authorizer)));
  }

  /** An ARN in another spelling is the same pool. */
  private static Value pools(Authorizer authorizer) {
    List<Value> pools = new ArrayList<>();
    for (Provider provider : authorizer.providers()) {
      pools.add(
          provider
              .pool()
              .target()
              .map(pool -> pool.resource().reference())
              .orElseGet(() -> new Value.Scalar(provider.text(), provider.range())));
    }
    return new Value.Sequence(pools, authorizer.moreProviders(), authorizer.providersPlace());
  }

  /** True where it is certainly deployed. */
  boolean isThere() {
    return resource.exists() == Truth.YES;
  }

  /** The value of a property. */
  Value value(String property) {
    return property.equals(POOLS) && pools.isPresent() ? pools.get() : reader().value(property);
  }

  /** Where the property stands, or the resource where it does not. */
  SourceRange place(String property) {
    return reader().place(property);
  }

  private PropertyReader reader() {
    return resource.properties();
  }
}
