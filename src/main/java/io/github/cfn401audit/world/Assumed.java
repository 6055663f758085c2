package io.github.cfn401audit.world;

import io.github.cfn401audit.assembly.ConstructPaths;
import io.github.cfn401audit.assembly.StackTemplate;
import io.github.cfn401audit.given.AssumedPool;
import io.github.cfn401audit.given.AssumedTemplate;
import io.github.cfn401audit.values.StackId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is assumed of the pools that an island may refer to.
 *
 * @param pools everything that is stated of pools
 * @param stack a stack of the pools that no file declares; empty where there is none
 */
public record Assumed(List<AssumedPool> pools, Optional<StackInstance> stack) {
  /** The stack of assumed resources; no other can have this name. */
  static final StackId ID = new StackId("(assumed)");

  public Assumed {
    pools = List.copyOf(pools);
  }

  static Assumed of(Links links) {
    List<AssumedPool> pools = links.given().pools();
    return new Assumed(
        pools,
        AssumedTemplate.of(pools)
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
                            Map.of()),
                        Optional.empty(),
                        Map.of(),
                        links)));
  }
}
