package io.github.cfn401audit.pages;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes JSON in which references to some resources are replaced by something else. */
final class Rewriting {
  private final Set<String> foreign;
  private final Function<Reference, String> replacement;
  private final Set<Reference> replaced = new LinkedHashSet<>();

  /**
   * What a function refers to.
   *
   * @param attribute {@code Ref} or the name of an attribute
   */
  record Reference(String logicalId, String attribute) {
    String name() {
      return "Cut" + logicalId + attribute.replace(".", "");
    }
  }

  Rewriting(Set<String> foreign, Function<Reference, String> replacement) {
    this.foreign = foreign;
    this.replacement = replacement;
  }

  /** What was replaced so far. */
  Set<Reference> replaced() {
    return replaced;
  }

  /** The logical ids that a value mentions, by function or by {@code DependsOn}. */
  static Set<String> mentioned(Node node, Set<String> ids) {
    Rewriting rewriting = new Rewriting(ids, reference -> "\"\"");
    rewriting.write(node);
    Set<String> mentioned = new LinkedHashSet<>();
    rewriting.replaced.forEach(reference -> mentioned.add(reference.logicalId()));
    return mentioned;
  }

  String write(Node node) {
    if (node instanceof ListNode list) {
      List<String> items = new ArrayList<>();
      list.items().forEach(item -> items.add(write(item)));
      return "[" + String.join(",", items) + "]";
    }
    return node instanceof MapNode map ? map(map) : NodeAsJson.of(node);
  }

  private String map(MapNode map) {
    if (map.entries().size() == 1) {
      Node argument = map.entries().get(0).value();
      Optional<Reference> reference =
          switch (map.entries().get(0).key().text()) {
            case "Ref" -> text(argument).map(id -> new Reference(id, "Ref"));
            case "Fn::GetAtt" -> attribute(argument);
            default -> Optional.empty();
          };
      if (reference.isPresent() && foreign.contains(reference.get().logicalId())) {
        return replaced(reference.get());
      }
      if (map.entries().get(0).key().text().equals("Fn::Sub")) {
        return sub(argument);
      }
    }
    Map<String, String> entries = new LinkedHashMap<>();
    for (MapNode.Entry entry : map.entries()) {
      entries.put(
          entry.key().text(),
          entry.key().text().equals("DependsOn") ? dependsOn(entry.value()) : write(entry.value()));
    }
    return object(entries);
  }

  static String object(Map<String, String> entries) {
    List<String> written = new ArrayList<>();
    entries.forEach((key, value) -> written.add(NodeAsJson.quoted(key) + ":" + value));
    return "{" + String.join(",", written) + "}";
  }

  private String replaced(Reference reference) {
    replaced.add(reference);
    return replacement.apply(reference);
  }

  private static Optional<Reference> attribute(Node argument) {
    if (argument instanceof ListNode list && list.items().size() == 2) {
      Optional<String> attribute = text(list.items().get(1));
      return text(list.items().get(0))
          .filter(id -> attribute.isPresent())
          .map(id -> new Reference(id, attribute.orElseThrow()));
    }
    return text(argument).filter(path -> path.contains(".")).map(Rewriting::dotted);
  }

  private static Reference dotted(String path) {
    int dot = path.indexOf('.');
    return dot < 0
        ? new Reference(path, "Ref")
        : new Reference(path.substring(0, dot), path.substring(dot + 1));
  }

  /** Each hole that leads across becomes a variable of the function. */
  private String sub(Node argument) {
    Node text = argument instanceof ListNode list ? list.items().get(0) : argument;
    Map<String, String> variables = new LinkedHashMap<>();
    if (argument instanceof ListNode list && list.items().get(1) instanceof MapNode written) {
      for (MapNode.Entry entry : written.entries()) {
        variables.put(entry.key().text(), write(entry.value()));
      }
    }
    StringBuilder result = new StringBuilder();
    String rest = text(text).orElseThrow();
    int open = rest.indexOf("${");
    while (open >= 0) {
      int close = rest.indexOf('}', open);
      String name = rest.substring(open + 2, close);
      Reference reference = dotted(name);
      result.append(rest, 0, open);
      if (!variables.containsKey(name) && foreign.contains(reference.logicalId())) {
        variables.put(reference.name(), replaced(reference));
        name = reference.name();
      }
      result.append("${").append(name).append('}');
      rest = rest.substring(close + 1);
      open = rest.indexOf("${");
    }
    String written = NodeAsJson.quoted(result + rest);
    return variables.isEmpty()
        ? "{\"Fn::Sub\":" + written + "}"
        : "{\"Fn::Sub\":[" + written + "," + object(variables) + "]}";
  }

  /** Nothing can wait for a resource of another stack. */
  private String dependsOn(Node value) {
    List<String> kept = new ArrayList<>();
    List<Node> items = value instanceof ListNode list ? list.items() : List.of(value);
    for (Node item : items) {
      String id = text(item).orElseThrow();
      if (!foreign.contains(id)) {
        kept.add(NodeAsJson.quoted(id));
      }
    }
    return "[" + String.join(",", kept) + "]";
  }

  private static Optional<String> text(Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.text()) : Optional.empty();
  }
}
