package io.github.cfn401audit.template;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;

/** The macros that somebody else would run over a template, and that nobody has run here. */
final class Macros {
  private Macros() {}

  /**
   * The names under the template's {@code Transform}, but for those with a known, bounded effect.
   */
  static List<String> of(MapNode root) {
    List<String> names = new ArrayList<>();
    root.get("Transform").ifPresent(node -> add(node, names));
    for (String section : new String[] {"Resources", "Outputs", "Conditions"}) {
      if (root.get(section).orElse(null) instanceof MapNode map) {
        for (MapNode.Entry entry : map.entries()) {
          String key = entry.key().text();
          if (key.equals("Fn::Transform") || key.startsWith("Fn::ForEach::")) {
            names.add(key.startsWith("Fn::ForEach::") ? "Fn::ForEach" : key);
          }
        }
      }
    }
    return names;
  }

  /** Adds the macros called inside a resource, at whatever depth. */
  static void inside(Node node, List<String> names) {
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (entry.key().text().startsWith("Fn::ForEach::")) {
          names.add("Fn::ForEach");
        }
        inside(entry.value(), names);
      }
    } else if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        inside(item, names);
      }
    }
  }

  private static void add(Node node, List<String> names) {
    if (node instanceof ScalarNode scalar && !isBounded(scalar.text())) {
      names.add(scalar.text());
    } else if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        add(item, names);
      }
    } else if (node instanceof MapNode map) {
      map.get("Name").ifPresent(name -> add(name, names));
    }
  }

  /** SAM touches its own types alone; the language extensions add functions, not resources. */
  private static boolean isBounded(String name) {
    return name.startsWith("AWS::Serverless")
        || name.equals("AWS::LanguageExtensions")
        || name.startsWith("AWS::CodeDeploy")
        || name.startsWith("AWS::SecretsManager");
  }
}
