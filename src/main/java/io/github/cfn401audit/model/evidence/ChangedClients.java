package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.inventory.PoolReferences;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.values.UnknownReason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * App clients that something may write anew after the template has made them, so that no token of
 * them is certain. Example: a custom resource that is given the ids of a client and of its pool
 * calls {@code UpdateUserPoolClient}, which resets what it is not given. See
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html.
 */
final class ChangedClients {
  private final Inventory inventory;
  private final PoolReferences pools;
  private final Map<StackResource, UnknownReason> reasons = new HashMap<>();

  ChangedClients(Inventory inventory, PoolReferences pools) {
    this.inventory = inventory;
    this.pools = pools;
  }

  /** Adds the clients that this resource is given together with their pools. */
  void add(StackResource writer, String named) {
    Set<UserPool> given = new HashSet<>();
    Set<StackResource> clients = new LinkedHashSet<>();
    ValueSearch.resources(
        writer.everything(),
        symbol -> {
          pools.ref(symbol).ifPresent(given::add);
          inventory
              .find(symbol)
              .filter(found -> found.type().equals("AWS::Cognito::UserPoolClient"))
              .ifPresent(clients::add);
        });
    for (StackResource client : clients) {
      Optional<UserPool> pool = pools.byId(client.properties().value("UserPoolId")).target();
      if (pool.filter(given::contains).isPresent()) {
        reasons.putIfAbsent(
            client,
            new UnknownReason(
                named + " may change " + client.logicalId(),
                "look at what it does: UpdateUserPoolClient resets what it is not given"));
      }
    }
  }

  /** Why a client may be other than its template says; empty where nobody is seen to change it. */
  Optional<UnknownReason> why(StackResource client) {
    return Optional.ofNullable(reasons.get(client));
  }
}
