package io.github.cfn401audit.report.cdk;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.source.SourceText;
import java.util.Optional;

/** The property of a resource at a place of its template, as the CDK writes paths. */
public final class KeyPath {
  private KeyPath() {}

  /**
   * The name of a property, or {@code $.NAME.INNER} for what is inside one; empty for a place that
   * is not among the properties of a resource.
   */
  public static Optional<String> of(SourceRange place) {
    SourceFile file = place.file();
    return file.path()
        .flatMap(path -> SourceText.read(path, file.name(), problem -> {}))
        .flatMap(text -> NodeReader.read(text, problem -> {}))
        .map(root -> path(root, place))
        .filter(path -> !path.isEmpty());
  }

  /** The keys after {@code Resources}, the logical id and {@code Properties}. */
  private static String path(Node root, SourceRange place) {
    StringBuilder path = new StringBuilder();
    int depth = 0;
    Optional<Node> inner = Optional.of(root);
    while (inner.isPresent()) {
      Node node = inner.get();
      inner = Optional.empty();
      if (node instanceof MapNode map) {
        for (MapNode.Entry entry : map.entries()) {
          if (holds(entry.value(), place) || holds(entry.key(), place)) {
            if (depth >= 3) {
              path.append('.').append(entry.key().text());
            }
            inner = Optional.of(entry.value());
          }
        }
      } else if (node instanceof ListNode list) {
        for (int i = 0; i < list.items().size(); i++) {
          if (holds(list.items().get(i), place)) {
            path.append('[').append(i).append(']');
            inner = Optional.of(list.items().get(i));
          }
        }
      }
      depth++;
    }
    String keys = path.isEmpty() ? "" : path.substring(1);
    return keys.indexOf('.') < 0 && keys.indexOf('[') < 0 ? keys : "$." + keys;
  }

  private static boolean holds(Node node, SourceRange place) {
    return node.range().start() <= place.start() && place.end() <= node.range().end();
  }
}
