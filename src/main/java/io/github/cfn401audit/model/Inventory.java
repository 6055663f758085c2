package io.github.cfn401audit.model;

import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.world.Island;
import io.github.cfn401audit.world.StackInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of an island by type and by name; those that are certainly not deployed are left
 * out.
 */
final class Inventory {
  private final Map<String, List<Declared>> byType = new HashMap<>();
  private final Map<Name, Declared> byName = new HashMap<>();
  private final List<Declared> all = new ArrayList<>();

  private record Name(StackId stack, String logicalId) {}

  Inventory(Island island) {
    for (StackInstance stack : island.stacks()) {
      for (Resource resource : stack.resources()) {
        Declared declared = new Declared(stack, resource);
        if (declared.exists() != Truth.NO) {
          all.add(declared);
          byType.computeIfAbsent(resource.type(), type -> new ArrayList<>()).add(declared);
          byName.put(new Name(stack.id(), resource.logicalId()), declared);
        }
      }
    }
  }

  List<Declared> ofType(String type) {
    return byType.getOrDefault(type, List.of());
  }

  List<Declared> all() {
    return all;
  }

  /** The resource that a symbol stands for. */
  Optional<Declared> find(Symbol.OfResource symbol) {
    return Optional.ofNullable(byName.get(new Name(symbol.stack(), symbol.logicalId())));
  }
}
