package io.github.cfn401audit.template;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the macros that CloudFormation would run over a template and that have not been run. */
final class Macros {
  static final String CALL = "Fn::Transform";

  private static final String INCLUDE = "AWS::Include";

  private Macros() {}

  /**
   * The names under the template's {@code Transform} and of calls beside its resources, outputs and
   * conditions, but for those with a known, bounded effect; and the loops that are left in them.
   */
  static List<String> of(MapNode root) {
    List<String> names = new ArrayList<>();
    root.get("Transform").ifPresent(node -> add(node, names));
    root.get(CALL).ifPresent(node -> add(node, names));
    for (String section : new String[] {"Resources", "Outputs", "Conditions"}) {
      if (root.get(section).orElse(null) instanceof MapNode map) {
        for (MapNode.Entry entry : map.entries()) {
          String key = entry.key().text();
          if (key.equals(CALL)) {
            names.addAll(called(entry.value()));
          } else if (key.startsWith(Loops.KEY)) {
            names.add(key);
          } else if (section.equals("Resources")
              && entry.value() instanceof MapNode body
              && body.get("Type").isEmpty()) {
            body.get(CALL).ifPresent(call -> names.addAll(called(call)));
          }
        }
      }
    }
    return names;
  }

  /** The macro that may change every resource that is written; empty where none may. */
  static Optional<String> rewriter(MapNode root) {
    List<String> names = new ArrayList<>();
    root.get("Transform").ifPresent(node -> add(node, names));
    root.get(CALL).ifPresent(node -> add(node, names));
    if (root.get("Resources").orElse(null) instanceof MapNode resources) {
      resources.get(CALL).ifPresent(call -> names.addAll(called(call)));
    }
    return names.stream().filter(name -> !inserts(name)).findFirst();
  }

  /** The names in a call of {@code Fn::Transform}, with the file where it is an include. */
  static List<String> called(Node call) {
    List<String> names = new ArrayList<>();
    add(call, names);
    if (names.isEmpty()) {
      names.add(CALL);
    }
    return names;
  }

  /** True for a macro that adds to what is written beside it and changes nothing. */
  static boolean inserts(String name) {
    return name.startsWith(INCLUDE);
  }

  /** True where the template may use the functions of {@code AWS::LanguageExtensions}. */
  static boolean extendLanguage(MapNode root) {
    Optional<Node> transform = root.get("Transform");
    return transform.isPresent() && names(transform.get(), "AWS::LanguageExtensions");
  }

  private static boolean names(Node node, String name) {
    if (node instanceof ScalarNode scalar) {
      return scalar.text().equals(name);
    }
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        if (names(item, name)) {
          return true;
        }
      }
    }
    return node instanceof MapNode map
        && map.get("Name").isPresent()
        && names(map.get("Name").get(), name);
  }

  private static void add(Node node, List<String> names) {
    if (node instanceof ScalarNode scalar && !isBounded(scalar.text())) {
      names.add(scalar.text());
    } else if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        add(item, names);
      }
    } else if (node instanceof MapNode map && map.get("Name").isPresent()) {
      boolean include = names(map.get("Name").get(), INCLUDE);
      if (include) {
        names.add(INCLUDE + location(map));
      } else {
        add(map.get("Name").get(), names);
      }
    }
  }

  private static String location(MapNode include) {
    return include.get("Parameters").orElse(null) instanceof MapNode parameters
            && parameters.get("Location").orElse(null) instanceof ScalarNode location
            && !location.text().isEmpty()
        ? " of " + location.text()
        : "";
  }

  /** SAM touches its own types alone; the language extensions add functions, not resources. */
  private static boolean isBounded(String name) {
    return name.startsWith("AWS::Serverless")
        || name.equals("AWS::LanguageExtensions")
        || name.startsWith("AWS::CodeDeploy")
        || name.startsWith("AWS::SecretsManager");
  }
}
