package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.NodeResolver;
import java.util.List;
import java.util.function.Predicate;

/** Reads and writes {@code security} of an operation, a list of requirements. */
final class SamRequirements {
  /** The key of the list. */
  static final String KEY = "security";

  private SamRequirements() {}

  /** Returns the requirements that an operation has. */
  static List<Node> of(MapNode operation, NodeResolver resolver) {
    return resolver.resolve(operation, KEY).items();
  }

  /** True where a requirement names such a security scheme. */
  static boolean names(Node requirement, Predicate<String> scheme, NodeResolver resolver) {
    return resolver.resolve(requirement).map().stream()
        .flatMap(entries -> entries.all().stream())
        .anyMatch(entry -> scheme.test(entry.key().text()));
  }

  /** Returns the operation with these requirements. */
  static MapNode with(MapNode operation, List<Node> requirements) {
    SourceRange at =
        requirements.isEmpty()
            ? operation.range()
            : requirements.get(requirements.size() - 1).range();
    return operation.get(KEY).isEmpty() && requirements.isEmpty()
        ? operation
        : NodeEdit.with(operation, KEY, NodeBuilder.list(requirements, at));
  }

  /** Makes a requirement without scopes. */
  static Node requirement(String scheme, SourceRange at) {
    return requirement(scheme, at, NodeBuilder.list(List.of(), at));
  }

  /** Makes a requirement with scopes. */
  static Node requirement(String scheme, SourceRange at, Node scopes) {
    MapNode.Entry entry = new MapNode.Entry(NodeBuilder.text(scheme, at), scopes);
    return new MapNode(List.of(entry), "", at);
  }
}
