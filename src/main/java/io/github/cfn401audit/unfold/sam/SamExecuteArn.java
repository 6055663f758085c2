package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import java.util.List;
import java.util.Locale;

/**
 * Names the methods that a statement of a resource policy is about.
 *
 * <p>Example: {@code GET /orders/{id}} of stage {@code prod} is {@code
 * execute-api:/prod/GET/orders/*}.
 */
final class SamExecuteArn {
  private SamExecuteArn() {}

  /** Returns the name of one method of a path, as the call of {@code Fn::Sub} that SAM writes. */
  static Node of(Node stage, String method, String path, SourceRange range) {
    String lower = method.toLowerCase(Locale.ROOT);
    boolean any = lower.equals("any") || lower.equals("x-amazon-apigateway-any-method");
    String text =
        "execute-api:/${__Stage__}/"
            + (any ? "*" : method.toUpperCase(Locale.ROOT))
            + withStars(path);
    Node variables = new NodeBuilder(range).with("__Stage__", stage).map();
    Node arguments = NodeBuilder.list(List.of(NodeBuilder.text(text, range), variables), range);
    return new NodeBuilder(range).with("Fn::Sub", arguments).map();
  }

  /** Returns a path with a star for each parameter, without a slash at its end. */
  private static String withStars(String path) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < path.length()) {
      int open = path.indexOf('{', at);
      int close = open < 0 ? -1 : path.indexOf('}', open);
      if (close < 0) {
        break;
      }
      text.append(path, at, open).append('*');
      at = close + 1;
    }
    text.append(path, at, path.length());
    int end = text.length();
    return end > 1 && text.charAt(end - 1) == '/' ? text.substring(0, end - 1) : text.toString();
  }
}
