package io.github.cfn401audit.model.inventory;

import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The paths of API resources, from the root down. */
public final class ApiPaths {
  private static final String UNKNOWN = "…";

  private final Inventory inventory;

  /** Finds the parents of resources in this inventory. */
  public ApiPaths(Inventory inventory) {
    this.inventory = inventory;
  }

  /**
   * The path that a {@code ResourceId} denotes; begins with {@code …} where the way up is not
   * known.
   */
  public String of(Value resourceId) {
    String path = climb(resourceId, new HashSet<>());
    return path.isEmpty() ? "/" : path;
  }

  private String climb(Value id, Set<StackResource> seen) {
    Optional<Symbol.OfResource> symbol = id.resource();
    if (symbol.isEmpty()) {
      return UNKNOWN;
    }
    if (symbol.get().attribute().equals("RootResourceId")) {
      return "";
    }
    Optional<StackResource> resource = inventory.find(symbol.get());
    if (resource.isEmpty()
        || !symbol.get().type().equals("AWS::ApiGateway::Resource")
        || !seen.add(resource.get())) {
      return UNKNOWN;
    }
    String part = resource.get().properties().text("PathPart").shown("?");
    return climb(resource.get().properties().value("ParentId"), seen) + "/" + part;
  }
}
