package io.github.cfn401audit.world;

import io.github.cfn401audit.given.AssumedPool;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Value;
import java.util.List;
import java.util.Optional;

/**
 * Finds the stacks that an assumption about a pool connects: the one that declares the pool, and
 * those in which a parameter, an import or a fixed id means it.
 */
final class PoolHolders {
  private static final List<String> PROPERTIES = List.of("UserPoolId", "ProviderARNs");

  private final AssumedPool pool;
  private final WorldContext context;

  PoolHolders(AssumedPool pool, WorldContext context) {
    this.pool = pool;
    this.context = context;
  }

  /** True where the stack declares the pool or means it. */
  boolean include(StackInstance stack) {
    return isDeclaredIn(stack) || isMeantIn(stack);
  }

  /** True where the stack declares the pool. */
  boolean isDeclaredIn(StackInstance stack) {
    for (Resource resource : stack.resources()) {
      if (resource.type().equals("AWS::Cognito::UserPool")
          && pool.isDeclaredAs(stack.id().name(), resource.logicalId())) {
        return true;
      }
    }
    return false;
  }

  /** True where a parameter, a name that is read or a fixed id of the stack means the pool. */
  boolean isMeantIn(StackInstance stack) {
    for (String parameter : stack.template().parameters().keySet()) {
      if (pool.isIn(stack.id().name(), parameter)) {
        return true;
      }
    }
    for (String name : pool.imports()) {
      if (context.possibleReads().haveName(stack, name)) {
        return true;
      }
    }
    return pool.id().isPresent() && names(pool.id().get(), stack);
  }

  private static boolean names(String id, StackInstance stack) {
    for (Resource resource : stack.resources()) {
      for (String property : PROPERTIES) {
        Optional<Expression> written =
            Components.hasPart(resource) ? resource.property(property) : Optional.empty();
        if (written.isPresent()
            && names(
                id,
                Evaluator.evaluate(
                    written.get(), stack.environment(StackEnvironment.Purpose.NAMES)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean names(String id, Value value) {
    return value.literal().filter(text -> text.equals(id) || text.endsWith("/" + id)).isPresent()
        || value.items().stream().anyMatch(item -> names(id, item));
  }
}
