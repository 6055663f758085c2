package io.github.cfn401audit.world;

import io.github.cfn401audit.assembly.ConstructPaths;
import io.github.cfn401audit.assembly.Documents;
import io.github.cfn401audit.assembly.StackTemplate;
import io.github.cfn401audit.given.AssumedPool;
import io.github.cfn401audit.given.AssumedTemplate;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.values.StackId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is assumed of the pools that an island may refer to.
 *
 * @param pools what is stated of declared pools, and of others that it may refer to
 * @param stack a stack of the pools that no file declares; empty where there is none
 */
public record Assumed(List<AssumedPool> pools, Optional<StackInstance> stack) {
  /** The stack of assumed resources; no other can have this name. */
  static final StackId ID = new StackId("(assumed)");

  public Assumed {
    pools = List.copyOf(pools);
  }

  /** What is assumed of the pools that one of these stacks may refer to. */
  static Assumed of(List<StackInstance> stacks, WorldContext links) {
    List<AssumedPool> pools = new ArrayList<>();
    for (AssumedPool pool : links.given().pools()) {
      if (pool.declared() || mayBeMeant(pool, stacks, links)) {
        pools.add(pool);
      }
    }
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
                            Map.of(),
                            Documents.none()),
                        Optional.empty(),
                        Map.of(),
                        links)));
  }

  /** An id may stand anywhere; an import and a parameter are seen. */
  private static boolean mayBeMeant(
      AssumedPool pool, List<StackInstance> stacks, WorldContext links) {
    if (pool.id().isPresent()) {
      return true;
    }
    for (StackInstance stack : stacks) {
      for (String parameter : stack.template().parameters().keySet()) {
        if (pool.isIn(stack.id().name(), parameter)) {
          return true;
        }
      }
      for (Expression read : stack.template().reads()) {
        if (read instanceof Expression.ImportValue imported
            && new CrossStackReads(links, stack)
                .imported(imported.name())
                .filter(wanted -> pool.imports().contains(wanted.name().display()))
                .isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
