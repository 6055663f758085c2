package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resources of a world as one assignment of its parameters deploys them: every choice made. */
final class Deployed {
  private final World world;
  private final Map<String, String> assignment;

  private Deployed(World world, Map<String, String> assignment) {
    this.world = world;
    this.assignment = assignment;
  }

  /** Empty where a resource that is there refers to one that is not: that fails to deploy. */
  static Optional<List<Resource>> of(World world, Map<String, String> assignment) {
    return new Deployed(world, assignment).resources();
  }

  /** Whether a condition holds in such a deployment. */
  static boolean holds(String condition, World world, Map<String, String> assignment) {
    return new Deployed(world, assignment).holds(new Claim.Named(condition));
  }

  private Optional<List<Resource>> resources() {
    List<Resource> present = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Resource resource : world.resources()) {
      if (resource.condition().isEmpty() || holds(new Claim.Named(resource.condition()))) {
        present.add(resource.with(chosen(resource.properties())));
        ids.add(resource.id());
      }
    }
    boolean complete =
        present.stream()
            .flatMap(resource -> resource.properties().values().stream())
            .allMatch(value -> standsOn(value, ids));
    return complete ? Optional.of(present) : Optional.empty();
  }

  private Map<String, Value> chosen(Map<String, Value> properties) {
    Map<String, Value> chosen = new LinkedHashMap<>();
    properties.forEach(
        (path, value) -> {
          Value one = chosen(value);
          if (one != null) {
            chosen.put(path, one);
          }
        });
    return chosen;
  }

  /** Null for {@code AWS::NoValue}. */
  private @Nullable Value chosen(Value value) {
    if (value instanceof Value.Nothing) {
      return null;
    }
    if (value instanceof Value.If choice) {
      return chosen(
          holds(new Claim.Named(choice.condition())) ? choice.then() : choice.otherwise());
    }
    if (value instanceof Value.Items items) {
      List<Value> values = new ArrayList<>();
      for (Value item : items.values()) {
        Value one = chosen(item);
        if (one != null) {
          values.add(one);
        }
      }
      return new Value.Items(values);
    }
    if (value instanceof Value.Given given) {
      return settled(given);
    }
    return value;
  }

  private Value settled(Value.Given given) {
    String assigned = assignment.get(given.parameter());
    if (assigned != null && !assigned.equals(Assignments.ANOTHER)) {
      return new Value.Text(assigned);
    }
    for (Parameter parameter : world.parameters()) {
      if (parameter.name().equals(given.parameter()) && !parameter.fallback().isEmpty()) {
        return parameter.kind().isList()
            ? new Value.Items(
                parameter.fallback().stream().map(text -> (Value) new Value.Text(text)).toList())
            : new Value.Text(parameter.fallback().get(0));
      }
    }
    return given;
  }

  private boolean holds(Claim claim) {
    if (claim instanceof Claim.Is is) {
      return is.literal().equals(assignment.get(is.parameter()));
    }
    if (claim instanceof Claim.Not not) {
      return !holds(not.claim());
    }
    if (claim instanceof Claim.Both both) {
      return holds(both.first()) && holds(both.second());
    }
    if (claim instanceof Claim.Either either) {
      return holds(either.first()) || holds(either.second());
    }
    Claim named = world.conditions().get(((Claim.Named) claim).condition());
    return named != null && holds(named);
  }

  private static boolean standsOn(Value value, Set<String> present) {
    if (value instanceof Value.Items items) {
      return items.values().stream().allMatch(item -> standsOn(item, present));
    }
    return References.of(value).stream().allMatch(present::contains);
  }
}
