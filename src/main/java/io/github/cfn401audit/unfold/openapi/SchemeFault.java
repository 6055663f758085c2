package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.unfold.Structure;
import java.util.Optional;

/**
 * What keeps a security scheme from being an authorizer of a user pool. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html.
 */
final class SchemeFault {
  private SchemeFault() {}

  /** The first fault, in words, where the user would mend it; empty where there is none. */
  static Optional<Node> of(Scheme scheme, Structure structure) {
    if (scheme.kind() != Scheme.Kind.COGNITO) {
      return Optional.empty();
    }
    MapNode map = scheme.map();
    SourceRange at = scheme.name().range();
    if (isNot(map, "type", "apiKey", structure)) {
      return Optional.of(NodeBuilder.text("is not of type `apiKey`", place(map, "type", at)));
    }
    if (isNot(map, "in", "header", structure)) {
      return Optional.of(NodeBuilder.text("is not `in: header`", place(map, "in", at)));
    }
    if (structure.see(map, "name") instanceof Seen.Nothing) {
      return Optional.of(NodeBuilder.text("has no `name`", at));
    }
    if (scheme.extension().isEmpty()) {
      return Optional.of(NodeBuilder.text("has no `x-amazon-apigateway-authorizer`", at));
    }
    MapNode extension = scheme.extension().get();
    Seen arns = structure.see(extension, "providerARNs");
    boolean none =
        arns instanceof Seen.Nothing
            || (arns instanceof Seen.Items items
                && items.list().items().stream()
                    .allMatch(item -> structure.see(item) instanceof Seen.Nothing));
    return none
        ? Optional.of(
            NodeBuilder.text("has no `providerARNs`", place(extension, "providerARNs", at)))
        : Optional.empty();
  }

  private static boolean isNot(MapNode map, String key, String wanted, Structure structure) {
    return structure.see(map, key) instanceof Seen.Nothing
        || structure.text(map, key).filter(text -> !text.equals(wanted)).isPresent();
  }

  private static SourceRange place(MapNode map, String key, SourceRange otherwise) {
    return map.get(key).map(Node::range).orElse(otherwise);
  }
}
