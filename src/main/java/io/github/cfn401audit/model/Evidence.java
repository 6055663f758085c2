package io.github.cfn401audit.model;

import io.github.cfn401audit.model.evidence.OutsideWorld;
import io.github.cfn401audit.model.evidence.OutsideWriters;
import io.github.cfn401audit.model.evidence.TokenConsumers;
import io.github.cfn401audit.model.evidence.UndeclaredClients;
import io.github.cfn401audit.model.evidence.UnreadInfluence;
import io.github.cfn401audit.model.evidence.VisibleUses;
import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.world.Island;

/**
 * What the files show of things that they do not declare. No edit of an API or a pool changes it.
 *
 * @param unreadInfluence what the parts that are not read can add
 * @param mentionsLoginHost true where a template mentions {@code amazoncognito.com}
 * @param outsideWriters who outside the files may add to what is declared here
 * @param tokenConsumers where tokens may go, besides REST APIs
 * @param visibleUses what else pools and clients are used for
 * @param undeclaredClients clients that are visibly there
 */
record Evidence(
    UnreadInfluence unreadInfluence,
    boolean mentionsLoginHost,
    OutsideWriters outsideWriters,
    TokenConsumers tokenConsumers,
    VisibleUses visibleUses,
    UndeclaredClients undeclaredClients) {

  static Evidence of(
      Island island, OutsideWorld outside, Inventory inventory, PoolResources pools) {
    return new Evidence(
        UnreadInfluence.of(island),
        island.mentionsLoginHost(),
        new OutsideWriters(inventory, pools.references(), outside),
        TokenConsumers.of(inventory, pools::client, pools.references()),
        new VisibleUses(island, inventory),
        new UndeclaredClients(inventory));
  }
}
