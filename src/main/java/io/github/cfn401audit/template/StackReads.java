package io.github.cfn401audit.template;

import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the values that a template reads from other stacks. */
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
        if (resolvesParameter(node)) {
          found.add(ExpressionReader.read(node));
        }
      }
      default -> {
        if (node instanceof ScalarNode && resolvesParameter(node)) {
          found.add(ExpressionReader.read(node));
        }
      }
    }
    node.forEachChild(this::in);
  }

  private static boolean resolvesParameter(Node node) {
    return node.first(part -> part instanceof ScalarNode text && text.text().contains(RESOLVE))
        .isPresent();
  }
}
