package io.github.cfn401audit.model.edge;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.MapListing;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the distributions that stand in front of APIs. */
public final class Fronts {
  private final HeaderPolicies policies;
  private final Map<RestApi, List<Method>> methods = new LinkedHashMap<>();
  private final Function<RestApi, List<Stage>> stages;
  private final List<Front> found = new ArrayList<>();

  private Fronts(Inventory inventory, List<Method> methods, Function<RestApi, List<Stage>> stages) {
    this.policies = new HeaderPolicies(inventory);
    this.stages = stages;
    for (Method method : methods) {
      this.methods.computeIfAbsent(method.api(), api -> new ArrayList<>()).add(method);
    }
  }

  /** Those of an inventory, given all methods and the stages of each API. */
  public static List<Front> of(
      Inventory inventory, List<Method> methods, Function<RestApi, List<Stage>> stages) {
    List<StackResource> distributions = inventory.ofType("AWS::CloudFront::Distribution");
    if (distributions.isEmpty() || methods.isEmpty()) {
      return List.of();
    }
    Fronts fronts = new Fronts(inventory, methods, stages);
    distributions.forEach(fronts::add);
    return List.copyOf(fronts.found);
  }

  /** One that is switched off serves nobody, and in a list that is not known any may come first. */
  private void add(StackResource distribution) {
    PropertyReader config = distribution.properties().inside("DistributionConfig");
    MapListing listed = config.maps("CacheBehaviors");
    if (distribution.exists() != Truth.YES
        || !config.flag("Enabled").proves(enabled -> enabled)
        || !listed.isComplete()) {
      return;
    }
    Map<String, Origin> origins = new LinkedHashMap<>();
    for (PropertyReader origin : config.maps("Origins").items()) {
      origins.put(origin.literal("Id").shown(""), new Origin(origin));
    }
    List<CacheBehavior> earlier = new ArrayList<>();
    List<CacheBehavior> behaviors =
        listed.items().stream().map(behavior -> CacheBehavior.of(behavior, policies)).toList();
    if (behaviors.stream().anyMatch(behavior -> behavior.target().reason().isPresent())) {
      // It may lead anywhere, and pass the header there.
      return;
    }
    for (CacheBehavior next : behaviors) {
      add(distribution, next, earlier, origins);
      earlier.add(next);
    }
    PropertyReader last = config.inside("DefaultCacheBehavior");
    add(distribution, CacheBehavior.ofDefault(last, policies), earlier, origins);
  }

  private void add(
      StackResource distribution,
      CacheBehavior behavior,
      List<CacheBehavior> earlier,
      Map<String, Origin> origins) {
    Optional<Origin> origin =
        behavior.target().provesAbsent()
            ? Optional.empty()
            : Optional.ofNullable(origins.get(behavior.target().shown("")));
    if (origin.isEmpty()) {
      return;
    }
    methods.forEach(
        (api, own) -> {
          if (origin.get().isHostOf(api)) {
            List<StagePrefix> prefixes =
                origin
                    .get()
                    .path()
                    .map(path -> StagePrefix.of(path, stages.apply(api)))
                    .orElse(List.of());
            found.add(
                new Front(
                    distribution,
                    behavior,
                    earlier,
                    origin.get(),
                    api,
                    prefixes,
                    new MethodPaths(own)));
          }
        });
  }
}
