package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.inventory.PoolReferences;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.world.Island;
import java.util.ArrayList;
import java.util.List;

/**
 * Resources whose owner is not known, so that they may belong to something of another island.
 * Example: a client in another assembly whose {@code UserPoolId} is literal text.
 *
 * @param ofPools clients, domains and the like that may belong to any user pool, in words
 * @param ofApis deployments and stages that may belong to any API, in words
 */
public record OwnerlessResources(List<String> ofPools, List<String> ofApis) {
  private static final List<String> OF_POOLS =
      List.of(
          "AWS::Cognito::UserPoolClient",
          "AWS::Cognito::UserPoolDomain",
          "AWS::Cognito::UserPoolResourceServer",
          "AWS::Cognito::UserPoolIdentityProvider");
  private static final List<String> OF_APIS =
      List.of("AWS::ApiGateway::Deployment", "AWS::ApiGateway::Stage");

  public OwnerlessResources {
    ofPools = List.copyOf(ofPools);
    ofApis = List.copyOf(ofApis);
  }

  /** Those of one island. */
  static OwnerlessResources of(Island island) {
    boolean hasPools = OF_POOLS.stream().anyMatch(island::hasAny);
    boolean hasApis = OF_APIS.stream().anyMatch(island::hasAny);
    if (!hasPools && !hasApis) {
      return new OwnerlessResources(List.of(), List.of());
    }
    Inventory inventory = new Inventory(island);
    return new OwnerlessResources(ofPools(inventory), ofApis(inventory));
  }

  /** Those of several islands. */
  static OwnerlessResources all(List<OwnerlessResources> islands) {
    return new OwnerlessResources(
        islands.stream().flatMap(some -> some.ofPools.stream()).toList(),
        islands.stream().flatMap(some -> some.ofApis.stream()).toList());
  }

  /** All but these, each of which is among them. */
  OwnerlessResources without(OwnerlessResources some) {
    if (some.ofPools.isEmpty() && some.ofApis.isEmpty()) {
      return this;
    }
    List<String> pools = new ArrayList<>(ofPools);
    some.ofPools.forEach(pools::remove);
    List<String> apis = new ArrayList<>(ofApis);
    some.ofApis.forEach(apis::remove);
    return new OwnerlessResources(pools, apis);
  }

  private static List<String> ofPools(Inventory inventory) {
    List<UserPool> pools = new ArrayList<>();
    for (StackResource pool : inventory.ofType("AWS::Cognito::UserPool")) {
      pools.add(UserPool.of(pool));
    }
    PoolReferences references = new PoolReferences(inventory, pools);
    List<String> ownerless = new ArrayList<>();
    for (String type : OF_POOLS) {
      for (StackResource resource : inventory.ofType(type)) {
        if (references.byId(resource.properties().value("UserPoolId")).reason().isPresent()) {
          ownerless.add(words(resource));
        }
      }
    }
    return ownerless;
  }

  private static List<String> ofApis(Inventory inventory) {
    List<String> ownerless = new ArrayList<>();
    for (String type : OF_APIS) {
      for (StackResource resource : inventory.ofType(type)) {
        if (resource
            .properties()
            .value("RestApiId")
            .resource()
            .flatMap(inventory::find)
            .isEmpty()) {
          ownerless.add(words(resource));
        }
      }
    }
    return ownerless;
  }

  private static String words(StackResource resource) {
    return "may be what " + resource.logicalId() + " of " + resource.stackName() + " belongs to";
  }
}
