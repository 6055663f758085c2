package io.github.cfn401audit.template;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;

/** Finds values that differ from one deployment of a template to another. */
final class ConditionalValues {
  private ConditionalValues() {}

  /** True where a condition or a mapping decides some part of a value. */
  static boolean in(Node node) {
    return node.first(ConditionalValues::isOrHoldsChoice).isPresent();
  }

  private static boolean isOrHoldsChoice(Node node) {
    if (isChoice(node.tag())) {
      return true;
    }
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        String key = entry.key().text();
        if (key.startsWith("Fn::") && isChoice(key.substring("Fn::".length()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isChoice(String function) {
    return function.equals("If") || function.equals("FindInMap");
  }
}
