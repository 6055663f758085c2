package io.github.cfn401audit.template;

import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import java.util.Optional;
import java.util.function.Consumer;

/** Reports YAML tags that are not the short form of a function. */
final class UnknownTags {
  /** What a reader makes of an alias that cannot be followed. */
  private static final String CUT_ALIAS = "*";

  private UnknownTags() {}

  static void report(Node node, Consumer<Problem> problems) {
    if (!node.tag().isEmpty() && !node.tag().equals(CUT_ALIAS)) {
      Optional<FunctionCall> call = FunctionCall.of(node);
      if (call.isPresent() && !FunctionShapes.isKnown(call.get().function())) {
        problems.accept(
            Problem.at(
                Problem.Code.UNKNOWN_TAG,
                Problem.quoted("!" + node.tag()) + " is not a CloudFormation function",
                node.range()));
      }
    }
    node.forEachChild(child -> report(child, problems));
  }
}
