package io.github.cfn401audit.template;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.Optional;

/**
 * Recognizes a call of {@code AWS::Include}: the value of {@code Transform} or {@code
 * Fn::Transform}.
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
    return node.first(call -> location(call).isPresent());
  }
}
