package io.github.cfn401audit.model.inventory;

import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The paths of API resources, from the root down. */
public final class ApiPaths {
  private static final String UNKNOWN = "…";

  /** More than API Gateway allows in a whole API. */
  private static final int DEEPEST = 1_000;

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
    List<String> upwards = new ArrayList<>();
    Optional<String> top = climb(resourceId, upwards);
    Collections.reverse(upwards);
    String path = top.orElse(UNKNOWN) + String.join("", upwards);
    return path.isEmpty() ? "/" : path;
  }

  /** Collects the parts on the way up; gives empty text at the root, nothing where it is lost. */
  private Optional<String> climb(Value resourceId, List<String> upwards) {
    Value id = resourceId;
    Set<StackResource> seen = new HashSet<>();
    while (upwards.size() < DEEPEST) {
      Optional<Symbol.OfResource> symbol = id.resource();
      if (symbol.filter(one -> one.attribute().equals("RootResourceId")).isPresent()) {
        return Optional.of("");
      }
      Optional<StackResource> resource =
          symbol
              .filter(one -> one.type().equals("AWS::ApiGateway::Resource"))
              .flatMap(inventory::find)
              .filter(seen::add);
      if (resource.isEmpty()) {
        return Optional.empty();
      }
      upwards.add("/" + resource.get().properties().text("PathPart").shown("?"));
      id = resource.get().properties().value("ParentId");
    }
    return Optional.empty();
  }
}
