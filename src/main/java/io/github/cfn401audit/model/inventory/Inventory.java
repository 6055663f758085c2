package io.github.cfn401audit.model.inventory;

import io.github.cfn401audit.given.AssumedPool;
import io.github.cfn401audit.given.AssumedTrigger;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.ResourceId;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import io.github.cfn401audit.world.Island;
import io.github.cfn401audit.world.StackInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of an island by type and by name; those that are certainly not deployed are left
 * out.
 */
public final class Inventory {
  private final Map<String, List<StackResource>> byType = new HashMap<>();
  private final Map<ResourceId, StackResource> byId = new HashMap<>();
  private final List<StackResource> all = new ArrayList<>();
  private final List<AssumedPool> assumedPools;
  private final List<AssumedTrigger> assumedTriggers;
  private final List<String> poolsOfAllStacks;

  /** Lists what an island deploys, certainly or possibly. */
  public Inventory(Island island) {
    assumedPools = island.assumed().pools();
    assumedTriggers = island.assumed().triggers();
    poolsOfAllStacks = island.poolsOfAllStacks();
    List<StackInstance> stacks = new ArrayList<>(island.stacks());
    island.assumed().stack().ifPresent(stacks::add);
    for (StackInstance stack : stacks) {
      for (Resource written : stack.resources()) {
        StackResource resource = new StackResource(stack, written);
        if (resource.exists() != Truth.NO) {
          add(resource);
        }
      }
    }
  }

  private Inventory(Inventory other) {
    this.assumedPools = other.assumedPools;
    this.assumedTriggers = other.assumedTriggers;
    this.poolsOfAllStacks = other.poolsOfAllStacks;
  }

  private void add(StackResource resource) {
    all.add(resource);
    byType.computeIfAbsent(resource.type(), type -> new ArrayList<>()).add(resource);
    byId.put(resource.id(), resource);
  }

  /**
   * The same resources with an edit made. The edit may come from another scenario: what is not here
   * is not edited.
   */
  public Inventory with(Edit edit) {
    Map<StackResource, StackResource> edited = new LinkedHashMap<>();
    List<StackResource> added = new ArrayList<>();
    for (Change change : edit.changes()) {
      StackResource own = here(change).orElse(null);
      if (own == null) {
        continue;
      }
      StackResource now = edited.getOrDefault(own, own);
      if (change instanceof Change.OfProperty property) {
        Value value =
            property.changed(
                now.properties().value(property.property()), now.place(property.property()));
        edited.put(own, now.with(property.property(), value));
      } else if (change instanceof Change.Waits waits) {
        edited.put(own, behind(now, waits.others()));
      } else if (change instanceof Change.New add) {
        StackResource newcomer = own.beside(add.resource());
        added.add(newcomer);
        for (StackResource dependent : add.dependents()) {
          find(dependent)
              .ifPresent(here -> edited.put(here, edited.getOrDefault(here, here).after(newcomer)));
        }
      }
    }
    Inventory other = new Inventory(this);
    for (StackResource resource : all) {
      other.add(edited.getOrDefault(resource, resource));
    }
    added.forEach(other::add);
    return other;
  }

  private StackResource behind(StackResource resource, List<StackResource> others) {
    StackResource waiting = resource;
    for (StackResource other : others) {
      Optional<StackResource> here = find(other);
      waiting = here.isPresent() ? waiting.after(here.get()) : waiting;
    }
    return waiting;
  }

  /** The resource that a change is made to, or that it adds another one to. */
  private Optional<StackResource> here(Change change) {
    return change instanceof Change.New add
        ? all.stream()
            .filter(place -> place.stack().equals(add.resource().stack()))
            .filter(place -> place.range().equals(add.resource().range()))
            .findFirst()
        : find(change.resource());
  }

  private Optional<StackResource> find(StackResource resource) {
    return Optional.ofNullable(byId.get(resource.id()));
  }

  /** True where there is something here that the edit changes. */
  public boolean isTouchedBy(Edit edit) {
    return edit.changes().stream().anyMatch(change -> here(change).isPresent());
  }

  /**
   * True where the edit changes nothing but what it names, and refers to nothing that is not here.
   */
  public boolean canBeMade(Edit edit) {
    for (Change change : edit.changes()) {
      Optional<StackResource> own = here(change);
      if (own.isPresent()
          && !(isWrittenForOne(own.get(), change)
              && (!(change instanceof Change.Put put) || hasAllOf(put.value(), edit)))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasAllOf(Value value, Edit edit) {
    return value.items().stream().allMatch(item -> hasAllOf(item, edit))
        && value.asText().stream()
            .flatMap(text -> text.symbols().stream())
            .flatMap(symbol -> symbol.resource().stream())
            .allMatch(resource -> find(resource).isPresent() || edit.adds(resource));
  }

  /**
   * True where the text of the resource makes no other one: a nested template may be used twice,
   * and a loop makes many.
   */
  private boolean isWrittenForOne(StackResource resource, Change change) {
    return (change instanceof Change.ByOther ? resource.isAsUnfolded() : resource.isWritten())
        && all.stream()
            .noneMatch(
                other -> !other.isInStackOf(resource) && other.range().equals(resource.range()));
  }

  /** Those of one type, in the order of the files. */
  public List<StackResource> ofType(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** What is assumed of the trigger of a pool; empty where nothing is. */
  Optional<AssumedTrigger> assumedTriggerOf(StackResource pool) {
    return assumedTriggers.stream()
        .filter(trigger -> trigger.isOf(pool.stackName(), pool.logicalId()))
        .findFirst();
  }

  /** The pools that the files of the run declare, each as {@code STACK/LOGICAL-ID}. */
  List<String> poolsOfAllStacks() {
    return poolsOfAllStacks;
  }

  /** What is assumed of pools. */
  List<AssumedPool> assumedPools() {
    return assumedPools;
  }

  /** All resources, in the order of the files. */
  public List<StackResource> all() {
    return all;
  }

  /** The resources of its own stack that a resource mentions, by function or {@code DependsOn}. */
  public List<StackResource> mentionedBy(StackResource resource) {
    List<StackResource> mentioned = new ArrayList<>();
    for (String id : resource.mentions()) {
      StackResource found = byId.get(new ResourceId(resource.stackName(), id));
      if (found != null) {
        mentioned.add(found);
      }
    }
    return mentioned;
  }

  /** The resource that a symbol stands for. */
  public Optional<StackResource> find(Symbol.OfResource symbol) {
    return Optional.ofNullable(byId.get(symbol.id()));
  }
}
