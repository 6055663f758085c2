package io.github.cfn401audit.template;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.Optional;

/**
 * A call of {@code AWS::Include}: what stands behind {@code Transform} or {@code Fn::Transform}.
 */
public final class IncludeCall {
  /** The name of the macro. */
  public static final String NAME = "AWS::Include";

  private IncludeCall() {}

  /** The location that a call names; empty for anything else. */
  public static Optional<Expression> location(Node call) {
    return call instanceof MapNode map
            && map.get("Name").orElse(null) instanceof ScalarNode name
            && name.text().equals(NAME)
            && map.get("Parameters").orElse(null) instanceof MapNode parameters
        ? parameters.get("Location").map(ExpressionReader::read)
        : Optional.empty();
  }

  /** The first call below a node. */
  public static Optional<Node> in(Node node) {
    if (location(node).isPresent()) {
      return Optional.of(node);
    }
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        Optional<Node> call = in(entry.value());
        if (call.isPresent()) {
          return call;
        }
      }
    } else if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        Optional<Node> call = in(item);
        if (call.isPresent()) {
          return call;
        }
      }
    }
    return Optional.empty();
  }
}
