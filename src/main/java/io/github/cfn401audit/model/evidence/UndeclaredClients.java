package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Clients that are visibly there but not declared: a resource pairs a declared pool, or one that
 * may be declared, with a client id that is not that of a declared client.
 */
public final class UndeclaredClients {
  private static final String CURE = "name the folder of the stack that declares it";

  private final Map<StackResource, List<UnknownReason>> ofPool = new HashMap<>();
  private final List<StackResource> ofAnyPool = new ArrayList<>();

  /** Finds them in all uses of pools in an inventory. */
  public UndeclaredClients(Inventory inventory) {
    for (PoolUse use : PoolUse.of(inventory)) {
      if (use.mayNameAnUndeclaredClient(inventory)) {
        Set<StackResource> pools = use.pools(inventory);
        pools.forEach(pool -> add(pool, use.by()));
        if (use.mayBeOfAnyPool(inventory) && !ofAnyPool.contains(use.by())) {
          ofAnyPool.add(use.by());
        }
      }
    }
  }

  private void add(StackResource pool, StackResource resource) {
    UnknownReason reason =
        new UnknownReason(
            resource.logicalId()
                + " names a client of "
                + pool.logicalId()
                + " that is not in these files",
            CURE);
    List<UnknownReason> reasons = ofPool.computeIfAbsent(pool, key -> new ArrayList<>());
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
  }

  /** One reason for each resource that shows, or may show, a client of the pool. */
  public List<UnknownReason> of(UserPool pool) {
    List<UnknownReason> reasons = new ArrayList<>(ofPool.getOrDefault(pool.resource(), List.of()));
    for (StackResource resource : ofAnyPool) {
      reasons.add(
          new UnknownReason(
              resource.logicalId()
                  + " may name a client of "
                  + pool.name()
                  + " that is not in these files",
              CURE));
    }
    return reasons;
  }
}
