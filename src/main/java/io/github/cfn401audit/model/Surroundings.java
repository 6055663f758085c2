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

  /** What lies around each island of a world, in the order of the islands. */
  public static List<Surroundings> of(World world) {
    List<List<String>> strayOf = new ArrayList<>();
    List<String> allStray = new ArrayList<>();
    for (Island island : world.islands()) {
      List<String> stray = strayClients(island);
      strayOf.add(stray);
      allStray.addAll(stray);
    }
    List<Surroundings> surroundings = new ArrayList<>();
    for (List<String> stray : strayOf) {
      List<String> elsewhere = new ArrayList<>(allStray);
      stray.forEach(elsewhere::remove);
      surroundings.add(new Surroundings(world.unreadExports(), elsewhere));
    }
    return surroundings;
  }

  private static List<String> strayClients(Island island) {
    List<String> stray = new ArrayList<>();
    if (!island.hasAny("AWS::Cognito::UserPoolClient")) {
      return stray;
    }
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
    return stray;
  }
}
