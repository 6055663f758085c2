package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import java.util.Optional;

/**
 * Finds what keeps a security scheme from being an authorizer of a user pool. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html.
 */
final class SchemeFault {
  private SchemeFault() {}

  /** Returns the first fault, in words, where the user would correct it. */
  static Optional<Node> of(SecurityScheme scheme, NodeResolver resolver) {
    if (scheme.kind() != SecurityScheme.Kind.COGNITO) {
      return Optional.empty();
    }
    MapNode map = scheme.map();
    SourceRange at = scheme.name().range();
    if (isNot(map, "type", "apiKey", resolver)) {
      return Optional.of(NodeBuilder.text("is not of type `apiKey`", place(map, "type", at)));
    }
    if (isNot(map, "in", "header", resolver)) {
      return Optional.of(NodeBuilder.text("is not `in: header`", place(map, "in", at)));
    }
    if (resolver.present(map, "name").isEmpty()) {
      return Optional.of(NodeBuilder.text("has no `name`", at));
    }
    if (scheme.extension().isEmpty()) {
      return Optional.of(NodeBuilder.text("has no `x-amazon-apigateway-authorizer`", at));
    }
    MapNode extension = scheme.extension().get();
    ResolvedNode arns = resolver.resolve(extension, "providerARNs");
    boolean none =
        arns.isAbsent()
            || (arns.list().isPresent() && arns.items().stream().noneMatch(resolver::isPresent));
    return none
        ? Optional.of(
            NodeBuilder.text("has no `providerARNs`", place(extension, "providerARNs", at)))
        : Optional.empty();
  }

  private static boolean isNot(MapNode map, String key, String wanted, NodeResolver resolver) {
    return resolver.present(map, key).isEmpty()
        || resolver.text(map, key).filter(text -> !text.equals(wanted)).isPresent();
  }

  private static SourceRange place(MapNode map, String key, SourceRange otherwise) {
    return map.get(key).map(Node::range).orElse(otherwise);
  }
}
