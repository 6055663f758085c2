package io.github.cfn401audit.model;

import io.github.cfn401audit.world.Island;
import io.github.cfn401audit.world.UnreadExport;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies around an island: exports that nobody reads, and clients elsewhere whose pool is not
 * known.
 *
 * @param unreadExports exports of the whole world that nothing here reads
 * @param strayClients clients of other islands that may belong to any pool
 */
public record Surroundings(List<UnreadExport> unreadExports, List<String> strayClients) {
  public Surroundings {
    unreadExports = List.copyOf(unreadExports);
    strayClients = List.copyOf(strayClients);
  }

  /** What lies around one island of a world. */
  public static Surroundings of(Island island, World world) {
    List<String> stray = new ArrayList<>();
    for (Island other : world.islands()) {
      if (!other.equals(island)) {
        addStrayClients(other, stray);
      }
    }
    return new Surroundings(world.unreadExports(), stray);
  }

  private static void addStrayClients(Island island, List<String> stray) {
    Inventory inventory = new Inventory(island);
    List<UserPool> pools = new ArrayList<>();
    for (Declared declared : inventory.ofType("AWS::Cognito::UserPool")) {
      pools.add(UserPool.of(declared));
    }
    PoolReferences references = new PoolReferences(inventory, pools);
    for (Declared client : inventory.ofType("AWS::Cognito::UserPoolClient")) {
      if (references.byId(client.value("UserPoolId")) instanceof Link.Open<UserPool>) {
        stray.add(client.logicalId() + " of " + client.stackName());
      }
    }
  }
}
