package io.github.cfn401audit.model;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import io.github.cfn401audit.world.UnreadExport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who outside the files may add what the files lack. What rests on an absence is then said a step
 * lower.
 */
public final class OtherHands {
  private final Map<UserPool, List<String>> onPools = new HashMap<>();
  private final List<String> onEveryPool = new ArrayList<>();

  OtherHands(Inventory inventory, PoolReferences pools, Surroundings surroundings) {
    for (UnreadExport export : surroundings.unreadExports()) {
      if (export.value() instanceof Value.Scalar scalar) {
        add(
            pools,
            scalar.text(),
            "leaves by the export " + export.name() + ", which nothing reads");
      }
    }
    for (Declared parameter : inventory.ofType("AWS::SSM::Parameter")) {
      if (parameter.value("Value") instanceof Value.Scalar scalar) {
        add(
            pools,
            scalar.text(),
            "leaves by the SSM parameter " + parameter.logicalId() + ", which nothing reads");
      }
    }
    for (String client : surroundings.strayClients()) {
      onEveryPool.add("client " + client + " may be its own");
    }
    for (Declared resource : inventory.all()) {
      if (CustomResources.mayChangeWhatTheyName(resource)) {
        addCustomResource(inventory, pools, resource);
      }
    }
    onEveryPool.addAll(Permissions.toChangePools(inventory));
  }

  /** Why somebody else may add to this pool: one sentence each, with the pool as its subject. */
  public List<String> on(UserPool pool) {
    List<String> hands = new ArrayList<>(onPools.getOrDefault(pool, List.of()));
    hands.addAll(onEveryPool);
    return hands;
  }

  private void add(PoolReferences pools, Text text, String sentence) {
    Optional<UserPool> pool = pools.denoted(text);
    pool.ifPresent(owner -> add(owner, sentence));
  }

  private void add(UserPool pool, String sentence) {
    List<String> hands = onPools.computeIfAbsent(pool, key -> new ArrayList<>());
    if (!hands.contains(sentence)) {
      hands.add(sentence);
    }
  }

  private void addCustomResource(Inventory inventory, PoolReferences pools, Declared resource) {
    String sentence = "is named by the custom resource " + resource.logicalId();
    ValueSearch.resources(
        resource.everything(),
        symbol -> {
          pools.ref(symbol).ifPresent(pool -> add(pool, sentence));
          Optional<Declared> client =
              inventory
                  .find(symbol)
                  .filter(found -> found.type().equals("AWS::Cognito::UserPoolClient"));
          if (client.isPresent()) {
            pools
                .byId(client.get().value("UserPoolId"))
                .target()
                .ifPresent(pool -> add(pool, sentence));
          }
        });
  }
}
