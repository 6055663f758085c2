package io.github.cfn401audit.template;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what a template reads from other stacks. */
final class StackReads {
  private static final String RESOLVE = "{{resolve";

  private final List<Expression> found = new ArrayList<>();

  List<Expression> found() {
    return found;
  }

  /** Looks through a value. */
  void in(Node node) {
    Optional<FunctionCall> call = FunctionCall.of(node);
    String function = call.isPresent() ? call.get().function() : "";
    switch (function) {
      case "Fn::ImportValue", "Fn::GetStackOutput" -> found.add(ExpressionReader.read(node));
      case "Fn::Sub", "Fn::Join" -> {
        if (mentions(node)) {
          found.add(ExpressionReader.read(node));
        }
      }
      default -> {
        if (node instanceof ScalarNode && mentions(node)) {
          found.add(ExpressionReader.read(node));
        }
      }
    }
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        in(entry.value());
      }
    } else if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        in(item);
      }
    }
  }

  private static boolean mentions(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.text().contains(RESOLVE);
    }
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (mentions(entry.value())) {
          return true;
        }
      }
    } else if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        if (mentions(item)) {
          return true;
        }
      }
    }
    return false;
  }
}
