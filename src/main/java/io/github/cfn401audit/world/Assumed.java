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
 * The assumptions about the user pools that an island may refer to.
 *
 * @param pools assumptions about pools that it declares or may refer to
 * @param stack a stack that declares the assumed pools that no file declares; empty where there are
 *     none
 */
public record Assumed(List<AssumedPool> pools, Optional<StackInstance> stack) {
  /** The stack of assumed resources; no other can have this name. */
  static final StackId ID = new StackId("(assumed)");

  public Assumed {
    pools = List.copyOf(pools);
  }

  /** The assumptions about the pools that one of these stacks may refer to. */
  static Assumed of(List<StackInstance> stacks, WorldContext context) {
    List<AssumedPool> pools = new ArrayList<>();
    for (AssumedPool pool : context.given().pools()) {
      if (pool.declared() || mayBeMeant(pool, stacks, context)) {
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
                        context)));
  }

  /** An id may stand anywhere; an import or a parameter that holds the pool can be looked up. */
  private static boolean mayBeMeant(
      AssumedPool pool, List<StackInstance> stacks, WorldContext context) {
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
            && new CrossStackReads(context, stack)
                .imported(imported.name())
                .filter(request -> pool.imports().contains(request.name().display()))
                .isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
