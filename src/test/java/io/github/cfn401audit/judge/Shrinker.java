package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes a world smaller as long as it still shows what it was found for. */
final class Shrinker {
  /** Without these a template is not one any more. */
  private static final Set<String> NEEDED =
      Set.of(
          "UserPoolId",
          "RestApiId",
          "ResourceId",
          "HttpMethod",
          "Type",
          "Name",
          "Domain",
          "Identifier",
          "Scopes",
          "ClientId",
          "AuthorizationType",
          "LambdaConfig.PreTokenGenerationConfig.LambdaArn",
          "LambdaConfig.PreTokenGenerationConfig.LambdaVersion");

  private Shrinker() {}

  /** A world in which nothing can be left out without losing what the test sees. */
  static World shrunk(World world, Predicate<World> test) {
    World smallest = world;
    World smaller = smaller(smallest, test);
    while (smaller != null) {
      smallest = smaller;
      smaller = smaller(smallest, test);
    }
    return smallest;
  }

  private static @Nullable World smaller(World world, Predicate<World> test) {
    for (World candidate : candidates(world)) {
      if (test.test(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private static List<World> candidates(World world) {
    List<World> candidates = new ArrayList<>();
    for (int i = 0; i < world.resources().size(); i++) {
      Resource resource = world.resources().get(i);
      if (!isReferred(world, resource.id())) {
        List<Resource> fewer = new ArrayList<>(world.resources());
        fewer.remove(i);
        candidates.add(world.with(fewer));
      }
      for (Resource simpler : simpler(resource)) {
        List<Resource> others = new ArrayList<>(world.resources());
        others.set(i, simpler);
        candidates.add(world.with(others));
      }
    }
    candidates.addAll(withoutIdle(world));
    return candidates;
  }

  private static boolean isReferred(World world, String id) {
    return world.resources().stream()
        .anyMatch(
            resource ->
                resource.dependsOn().contains(id)
                    || resource.properties().values().stream()
                        .anyMatch(value -> References.of(value).contains(id)));
  }

  private static List<Resource> simpler(Resource resource) {
    List<Resource> simpler = new ArrayList<>();
    if (!resource.dependsOn().isEmpty()) {
      simpler.add(resource.dependsOn(List.of()));
    }
    if (!resource.condition().isEmpty()) {
      simpler.add(resource.under(""));
    }
    for (Map.Entry<String, Value> property : resource.properties().entrySet()) {
      if (!NEEDED.contains(property.getKey())) {
        Map<String, Value> fewer = new LinkedHashMap<>(resource.properties());
        fewer.remove(property.getKey());
        simpler.add(resource.with(fewer));
      }
      for (Value value : simpler(property.getValue())) {
        Map<String, Value> others = new LinkedHashMap<>(resource.properties());
        others.put(property.getKey(), value);
        simpler.add(resource.with(others));
      }
    }
    return simpler;
  }

  private static List<Value> simpler(Value value) {
    List<Value> simpler = new ArrayList<>();
    if (value instanceof Value.If choice) {
      simpler.add(choice.then());
      simpler.add(choice.otherwise());
    } else if (value instanceof Value.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        List<Value> fewer = new ArrayList<>(items.values());
        fewer.remove(i);
        simpler.add(new Value.Items(fewer));
        for (Value item : simpler(items.values().get(i))) {
          List<Value> others = new ArrayList<>(items.values());
          others.set(i, item);
          simpler.add(new Value.Items(others));
        }
      }
    } else if (value instanceof Value.Ref ref && ref.spelling() != Value.Spelling.DIRECT) {
      simpler.add(new Value.Ref(ref.resource(), Value.Spelling.DIRECT));
    } else if (value instanceof Value.Arn arn && arn.spelling() != Value.Spelling.DIRECT) {
      simpler.add(new Value.Arn(arn.pool(), Value.Spelling.DIRECT));
    }
    return simpler;
  }

  /** Without one parameter that nothing names, or one such condition. */
  private static List<World> withoutIdle(World world) {
    List<World> candidates = new ArrayList<>();
    Set<String> used = new LinkedHashSet<>();
    for (Resource resource : world.resources()) {
      used.add(resource.condition());
      resource.properties().values().forEach(value -> names(value, used));
    }
    world.conditions().values().forEach(claim -> names(claim, used));
    for (String condition : world.conditions().keySet()) {
      if (!used.contains(condition)) {
        Map<String, Claim> fewer = new LinkedHashMap<>(world.conditions());
        fewer.remove(condition);
        candidates.add(new World(world.parameters(), fewer, world.resources()));
      }
    }
    for (Parameter parameter : world.parameters()) {
      if (!used.contains(parameter.name())) {
        List<Parameter> fewer = new ArrayList<>(world.parameters());
        fewer.remove(parameter);
        candidates.add(new World(fewer, world.conditions(), world.resources()));
      }
    }
    return candidates;
  }

  private static void names(Value value, Set<String> used) {
    if (value instanceof Value.Given given) {
      used.add(given.parameter());
    } else if (value instanceof Value.If choice) {
      used.add(choice.condition());
      names(choice.then(), used);
      names(choice.otherwise(), used);
    } else if (value instanceof Value.Items items) {
      items.values().forEach(item -> names(item, used));
    }
  }

  private static void names(Claim claim, Set<String> used) {
    if (claim instanceof Claim.Is is) {
      used.add(is.parameter());
    } else if (claim instanceof Claim.Named named) {
      used.add(named.condition());
    } else if (claim instanceof Claim.Not not) {
      names(not.claim(), used);
    } else if (claim instanceof Claim.Both both) {
      names(both.first(), used);
      names(both.second(), used);
    } else if (claim instanceof Claim.Either either) {
      names(either.first(), used);
      names(either.second(), used);
    }
  }
}
