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
 * Splits an island into components. A reference that only may join two resources joins them: what
 * is in one component too many costs time and nothing else.
 */
final class Components {
  private final Map<String, String> parents = new HashMap<>();
  private final Island island;
  private final WorldContext links;

  private Components(Island island, WorldContext links) {
    this.island = island;
    this.links = links;
  }

  static List<Component> of(Island island, WorldContext links) {
    return new Components(island, links).split();
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
              .computeIfAbsent(find(key(stack, resource.logicalId())), root -> new ArrayList<>())
              .add(new ResourceId(stack.id().name(), resource.logicalId()));
        }
      }
      for (String parameter : stack.passed().keySet()) {
        passed
            .computeIfAbsent(find(key(stack, parameter)), root -> new ArrayList<>())
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
    UnwrittenLinks links = new UnwrittenLinks(island);
    join(links.throughUnknownPools());
    Map<String, List<UnwrittenLinks.End>> groups = new LinkedHashMap<>();
    for (StackInstance stack : island.stacks()) {
      for (Resource resource : stack.resources()) {
        if (hasPart(resource)) {
          groups
              .computeIfAbsent(find(key(stack, resource.logicalId())), root -> new ArrayList<>())
              .add(new UnwrittenLinks.End(stack, resource));
        }
      }
    }
    join(links.throughStrandedClients(groups.values()));
  }

  private void join(List<List<UnwrittenLinks.End>> pairs) {
    for (List<UnwrittenLinks.End> pair : pairs) {
      UnwrittenLinks.End one = pair.get(0);
      UnwrittenLinks.End other = pair.get(1);
      join(
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
        join(here, outputs(nested));
      } else if (other == null ? stack.passed().containsKey(reference) : hasPart(other)) {
        join(here, key(stack, reference));
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
        join(outputs(nested), key(nested, reference));
      }
    }
  }

  /** What a stack reads of others, and what those read of others again. */
  private void joinReads(StackInstance stack) {
    for (List<PublishedValue> named : links.readBy(stack)) {
      for (PublishedValue offer : named) {
        joinReferences(reads(stack), offer.stack(), offer.references());
        joinOwnReads(reads(stack), offer.stack());
      }
    }
  }

  private void joinOwnReads(String here, StackInstance stack) {
    if (!links.readBy(stack).isEmpty()) {
      join(here, reads(stack));
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

  private void join(String left, String right) {
    String a = find(left);
    String b = find(right);
    if (!a.equals(b)) {
      parents.put(b, a);
    }
  }

  private String find(String key) {
    String at = key;
    String up = parents.get(at);
    while (up != null) {
      at = up;
      up = parents.get(at);
    }
    return at;
  }
}
