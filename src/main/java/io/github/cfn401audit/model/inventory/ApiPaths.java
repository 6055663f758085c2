package io.github.cfn401audit.model.inventory;

import io.github.cfn401audit.model.resource.MethodPath;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
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

  /** The path that a {@code ResourceId} denotes. */
  public MethodPath of(Value resourceId) {
    List<Resolved<Text>> upwards = new ArrayList<>();
    boolean isLost = !isRootReached(resourceId, upwards);
    Collections.reverse(upwards);
    StringBuilder path = new StringBuilder(isLost ? UNKNOWN : "");
    upwards.forEach(part -> path.append('/').append(part.shown("?")));
    boolean isKnown = !isLost && upwards.stream().allMatch(ApiPaths::isWritten);
    return new MethodPath(path.isEmpty() ? "/" : path.toString(), isKnown);
  }

  /** What a document leaves to a substitution that is not made is not known either. */
  private static boolean isWritten(Resolved<Text> part) {
    return part.proves(text -> text.literal().filter(word -> !word.contains("${")).isPresent());
  }

  /** Collects the parts on the way up; false where the way is lost. */
  private boolean isRootReached(Value resourceId, List<Resolved<Text>> upwards) {
    Value id = resourceId;
    Set<StackResource> seen = new HashSet<>();
    while (upwards.size() < DEEPEST) {
      Optional<Symbol.OfResource> symbol = id.resource();
      if (symbol.filter(ApiPaths::isRoot).isPresent()) {
        return true;
      }
      Optional<StackResource> resource = declared(symbol).filter(seen::add);
      if (resource.isEmpty()) {
        return false;
      }
      upwards.add(resource.get().properties().text("PathPart"));
      id = resource.get().properties().value("ParentId");
    }
    return false;
  }

  /** The resource that a {@code ResourceId} denotes: at the root its API. */
  public Optional<StackResource> resourceOf(Value resourceId) {
    Optional<Symbol.OfResource> symbol = resourceId.resource();
    return symbol.filter(ApiPaths::isRoot).isPresent()
        ? symbol.flatMap(inventory::find)
        : declared(symbol);
  }

  private Optional<StackResource> declared(Optional<Symbol.OfResource> symbol) {
    return symbol
        .filter(one -> one.type().equals("AWS::ApiGateway::Resource"))
        .flatMap(inventory::find);
  }

  private static boolean isRoot(Symbol.OfResource symbol) {
    return symbol.attribute().equals("RootResourceId");
  }
}
