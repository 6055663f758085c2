package io.github.cfn401audit.world;

import io.github.cfn401audit.template.Output;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits an island into components. A reference that possibly joins two resources joins them: a
 * component that is larger than needed costs time and nothing else.
 */
final class Components {
  private final DisjointSets joined = new DisjointSets();
  private final Island island;
  private final WorldContext context;

  private Components(Island island, WorldContext context) {
    this.island = island;
    this.context = context;
  }

  static List<Component> of(Island island, WorldContext context) {
    return new Components(island, context).split();
  }

  private List<Component> split() {
    for (StackInstance stack : island.stacks()) {
      for (Resource resource : stack.resources()) {
        if (hasPart(resource)) {
          joinReferences(stack, resource);
        }
      }
      for (Map.Entry<String, StackInstance> nested : stack.nested().entrySet()) {
        joinNested(stack, nested.getKey(), nested.getValue());
      }
      joinReads(stack);
    }
    joinUnwritten();
    Map<String, List<ResourceId>> groups = new LinkedHashMap<>();
    Map<String, List<Component.Passed>> passed = new HashMap<>();
    for (StackInstance stack : island.stacks()) {
      for (Resource resource : stack.resources()) {
        if (hasPart(resource)) {
          groups
              .computeIfAbsent(
                  joined.representative(key(stack, resource.logicalId())),
                  root -> new ArrayList<>())
              .add(stack.idOf(resource));
        }
      }
      for (String parameter : stack.passed().keySet()) {
        passed
            .computeIfAbsent(
                joined.representative(key(stack, parameter)), root -> new ArrayList<>())
            .add(new Component.Passed(stack, parameter));
      }
    }
    List<Component> components = new ArrayList<>();
    groups.forEach(
        (root, members) ->
            components.add(Component.of(members, passed.getOrDefault(root, List.of()))));
    return components;
  }

  private void joinUnwritten() {
    UnwrittenLinks unwritten = new UnwrittenLinks(island);
    joinPairs(unwritten.throughUnknownPools());
    Map<String, List<UnwrittenLinks.End>> groups = new LinkedHashMap<>();
    for (StackInstance stack : island.stacks()) {
      for (Resource resource : stack.resources()) {
        if (hasPart(resource)) {
          groups
              .computeIfAbsent(
                  joined.representative(key(stack, resource.logicalId())),
                  root -> new ArrayList<>())
              .add(new UnwrittenLinks.End(stack, resource));
        }
      }
    }
    joinPairs(unwritten.throughStrandedClients(groups.values()));
  }

  private void joinPairs(List<List<UnwrittenLinks.End>> pairs) {
    for (List<UnwrittenLinks.End> pair : pairs) {
      UnwrittenLinks.End one = pair.get(0);
      UnwrittenLinks.End other = pair.get(1);
      joined.join(
          key(one.stack(), one.resource().logicalId()),
          key(other.stack(), other.resource().logicalId()));
    }
  }

  static boolean hasPart(Resource resource) {
    return resource.type().startsWith("AWS::ApiGateway::")
        || resource.type().startsWith("AWS::Cognito::");
  }

  private void joinReferences(StackInstance stack, Resource resource) {
    String here = key(stack, resource.logicalId());
    joinReferences(here, stack, resource.references());
    joinOwnReads(here, stack);
  }

  private void joinReferences(String here, StackInstance stack, Set<String> references) {
    for (String reference : references) {
      Resource other = stack.template().resources().get(reference);
      StackInstance nested = stack.nested().get(reference);
      if (nested != null) {
        joined.join(here, outputs(nested));
      } else if (other == null ? stack.passed().containsKey(reference) : hasPart(other)) {
        joined.join(here, key(stack, reference));
      }
    }
  }

  /** What goes into a nested stack, and what comes out of it. */
  private void joinNested(StackInstance stack, String logicalId, StackInstance nested) {
    Resource resource = stack.template().resources().get(logicalId);
    if (resource != null) {
      resource
          .referencesOfEntries("Parameters")
          .forEach(
              (parameter, references) -> {
                joinReferences(key(nested, parameter), stack, references);
                joinOwnReads(key(nested, parameter), stack);
              });
    }
    joinOwnReads(outputs(nested), nested);
    for (Output output : nested.template().outputs().values()) {
      for (String reference : output.references()) {
        joined.join(outputs(nested), key(nested, reference));
      }
    }
  }

  /** What a stack reads of others, and what those read of others again. */
  private void joinReads(StackInstance stack) {
    for (List<PublishedValue> named : context.readBy(stack)) {
      for (PublishedValue value : named) {
        joinReferences(reads(stack), value.stack(), value.references());
        joinOwnReads(reads(stack), value.stack());
      }
    }
    for (PublishedValue value : context.possibleReads().by(stack)) {
      joinReferences(reads(stack), value.stack(), value.references());
      joinOwnReads(reads(stack), value.stack());
    }
  }

  private void joinOwnReads(String here, StackInstance stack) {
    if (!context.readBy(stack).isEmpty() || !context.possibleReads().by(stack).isEmpty()) {
      joined.join(here, reads(stack));
    }
  }

  /** Of a resource, or of a parameter that a parent passes; those of roots join nothing. */
  private static String key(StackInstance stack, String name) {
    return stack.id().name() + "/" + name;
  }

  private static String outputs(StackInstance nested) {
    return nested.id().name() + " outputs";
  }

  private static String reads(StackInstance stack) {
    return stack.id().name() + " reads";
  }
}
