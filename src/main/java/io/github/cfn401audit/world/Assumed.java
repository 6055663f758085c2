package io.github.cfn401audit.world;

import io.github.cfn401audit.assembly.ConstructPaths;
import io.github.cfn401audit.assembly.Documents;
import io.github.cfn401audit.assembly.StackTemplate;
import io.github.cfn401audit.given.AssumedPool;
import io.github.cfn401audit.given.AssumedTemplate;
import io.github.cfn401audit.given.AssumedTrigger;
import io.github.cfn401audit.values.StackId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The assumptions about the user pools that an island may refer to.
 *
 * @param pools assumptions about pools that it declares or may refer to, and pools that its
 *     resources name by a fixed id
 * @param triggers assumptions about the triggers of pools
 * @param stack a stack that declares the assumed pools that no file declares; empty where there are
 *     none
 */
public record Assumed(
    List<AssumedPool> pools, List<AssumedTrigger> triggers, Optional<StackInstance> stack) {
  /** The stack of assumed resources; no other can have this name. */
  static final StackId ID = new StackId("(assumed)");

  public Assumed {
    pools = List.copyOf(pools);
    triggers = List.copyOf(triggers);
  }

  /** The assumptions about the pools that one of these stacks may refer to. */
  static Assumed of(List<StackInstance> stacks, WorldContext context) {
    List<AssumedPool> pools = new ArrayList<>();
    for (AssumedPool pool : context.given().pools()) {
      PoolHolders holders = new PoolHolders(pool, context);
      if (pool.id().isPresent() || stacks.stream().anyMatch(holders::include)) {
        pools.add(pool);
      }
    }
    List<AssumedPool> met = new ArrayList<>(PoolsByFixedId.of(stacks).pools());
    met.removeIf(one -> isStated(one, pools));
    List<AssumedPool> all = new ArrayList<>(pools);
    all.addAll(met);
    return new Assumed(
        all,
        context.given().triggers(),
        AssumedTemplate.of(clientsBeside(stacks, pools, context), met)
            .map(
                template ->
                    new StackInstance(
                        ID,
                        new StackTemplate(
                            ID.name(),
                            template,
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            ConstructPaths.none(),
                            Map.of(),
                            Documents.none()),
                        Optional.empty(),
                        Map.of(),
                        context)));
  }

  /** The pools whose clients belong here: those of a declared pool stand beside the pool. */
  private static List<AssumedPool> clientsBeside(
      List<StackInstance> stacks, List<AssumedPool> pools, WorldContext context) {
    return pools.stream()
        .filter(
            pool ->
                !pool.declared()
                    || stacks.stream().anyMatch(new PoolHolders(pool, context)::isDeclaredIn))
        .toList();
  }

  private static boolean isStated(AssumedPool met, List<AssumedPool> stated) {
    return stated.stream().anyMatch(pool -> pool.id().equals(met.id()));
  }
}
