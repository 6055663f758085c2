package io.github.cfn401audit.template;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the logical ids that a resource refers to: CloudFormation creates them before it. */
final class References {
  private final Set<String> found = new LinkedHashSet<>();

  private References() {}

  /** The ids in a body; what it reads from other stacks is collected, too. */
  static Set<String> of(MapNode body, StackReads reads) {
    References references = new References();
    reads.in(body);
    for (MapNode.Entry entry : body.entries()) {
      if (entry.key().text().equals("DependsOn")) {
        references.dependsOn(entry.value());
      } else {
        references.walk(entry.value());
      }
    }
    return references.found;
  }

  /** The ids in a {@code DependsOn}. */
  static Set<String> dependencies(Node dependsOn) {
    References references = new References();
    references.dependsOn(dependsOn);
    return references.found;
  }

  /** The ids that one call names, without those in calls among its arguments. */
  static Set<String> called(String function, Node argument) {
    References references = new References();
    references.call(function, argument);
    return references.found;
  }

  /** The ids in a value. */
  static Set<String> in(Node value) {
    References references = new References();
    references.walk(value);
    return references.found;
  }

  private void dependsOn(Node node) {
    if (node instanceof ScalarNode scalar) {
      found.add(scalar.text());
    } else if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        dependsOn(item);
      }
    }
  }

  private void walk(Node node) {
    if (!node.tag().isEmpty()) {
      call(node.tag(), node);
    }
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        String key = entry.key().text();
        if (key.equals("Ref") || key.startsWith("Fn::")) {
          call(key, entry.value());
        }
      }
    }
    node.forEachChild(this::walk);
  }

  private void call(String function, Node argument) {
    switch (function) {
      case "Ref" -> text(argument).ifPresent(found::add);
      case "GetAtt", "Fn::GetAtt" -> {
        text(argument).ifPresent(path -> found.add(untilDot(path)));
        if (argument instanceof ListNode list && !list.items().isEmpty()) {
          text(list.items().get(0)).ifPresent(found::add);
        }
      }
      case "Sub", "Fn::Sub" -> sub(argument);
      default -> {}
    }
  }

  /** A variable of the call's own hides a resource of the same name. */
  private void sub(Node argument) {
    List<Node> pair = argument instanceof ListNode list ? list.items() : List.of();
    Optional<String> template = text(pair.isEmpty() ? argument : pair.get(0));
    Optional<MapNode> own = pair.size() > 1 ? pair.get(1).asMap() : Optional.empty();
    if (template.isPresent()) {
      for (Expression.Sub.Part part : SubText.parts(template.get())) {
        if (part.isName() && own.flatMap(variables -> variables.get(part.text())).isEmpty()) {
          found.add(untilDot(part.text()));
        }
      }
    }
  }

  private static Optional<String> text(Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.text()) : Optional.empty();
  }

  private static String untilDot(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }
}
