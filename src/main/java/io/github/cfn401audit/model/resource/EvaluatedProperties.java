package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import io.github.cfn401audit.world.StackInstance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of a resource as its stack evaluates them, when they are asked for.
 *
 * @param edited the values that an edit puts in place of what is written
 */
record EvaluatedProperties(StackInstance stack, Resource resource, Map<String, Value> edited) {
  EvaluatedProperties {
    edited = Map.copyOf(edited);
  }

  /** The same properties, one of them with another value. */
  EvaluatedProperties with(String name, Value value) {
    Map<String, Value> other = new HashMap<>(edited);
    other.put(name, value);
    return new EvaluatedProperties(stack, resource, other);
  }

  /** The same properties in another stack. */
  EvaluatedProperties in(StackInstance other) {
    return new EvaluatedProperties(other, resource, edited);
  }

  /** The value of one property; unknown where a macro may rewrite it. */
  Value value(String name) {
    Value instead = edited.get(name);
    if (instead != null) {
      return instead;
    }
    Optional<UnknownReason> rewritten = stack.rewritten();
    if (rewritten.isPresent()) {
      return new Value.Unknown(rewritten.get(), resource.range());
    }
    if (resource.listsItsProperties()) {
      Optional<Expression> written = resource.property(name);
      return written.isPresent()
          ? Evaluator.evaluate(written.get(), stack.environment())
          : new Value.Absent(resource.range());
    }
    Value all = Evaluator.evaluate(resource.properties(), stack.environment());
    return all.isMap() ? all.entry(name) : all.entry(name).at(resource.range());
  }

  /** All properties at once; an edit is not seen in them. */
  Value everything() {
    Optional<UnknownReason> rewritten = stack.rewritten();
    return rewritten.isPresent()
        ? new Value.Unknown(rewritten.get(), resource.range())
        : Evaluator.evaluate(resource.properties(), stack.environment());
  }
}
