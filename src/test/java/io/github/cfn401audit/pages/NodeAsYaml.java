package io.github.cfn401audit.pages;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.Optional;
import java.util.Set;

/** Writes a tree as YAML in block style, with every function in its long or its short form. */
final class NodeAsYaml {
  private static final Set<String> BARE = Set.of("Ref", "Condition");

  private final boolean shortForms;

  /** A function and what it is applied to; the tag of that node is the function itself. */
  private record Call(String tag, Node argument) {
    String name() {
      return BARE.contains(tag) ? tag : "Fn::" + tag;
    }
  }

  private NodeAsYaml(boolean shortForms) {
    this.shortForms = shortForms;
  }

  static String withLongForms(MapNode root) {
    return new NodeAsYaml(false).map(root, "").substring(1) + "\n";
  }

  static String withShortForms(MapNode root) {
    return new NodeAsYaml(true).map(root, "").substring(1) + "\n";
  }

  /** What stands behind a colon or a dash. */
  private String value(Node node, String indent) {
    return call(node)
        .map(call -> function(call, node, indent))
        .orElseGet(() -> plain(node, indent));
  }

  private String function(Call call, Node node, String indent) {
    // One node has one tag.
    boolean tagged = call.argument() != node && call(call.argument()).isPresent();
    if (shortForms && !tagged) {
      return " !" + call.tag() + plain(call.argument(), indent);
    }
    String argument =
        call.argument() == node
            ? plain(node, indent + "  ")
            : value(call.argument(), indent + "  ");
    return "\n" + indent + NodeAsJson.quoted(call.name()) + ":" + argument;
  }

  private static Optional<Call> call(Node node) {
    if (!node.tag().isEmpty()) {
      return Optional.of(new Call(node.tag(), node));
    }
    if (node instanceof MapNode map && map.entries().size() == 1) {
      MapNode.Entry only = map.entries().get(0);
      String key = only.key().text();
      if (key.equals("Ref")) {
        return Optional.of(new Call(key, only.value()));
      }
      if (key.startsWith("Fn::") && key.indexOf(':', 4) < 0) {
        return Optional.of(new Call(key.substring(4), only.value()));
      }
    }
    return Optional.empty();
  }

  private String plain(Node node, String indent) {
    if (node instanceof ScalarNode scalar) {
      return " " + scalar(scalar);
    }
    return node instanceof ListNode list ? list(list, indent) : map((MapNode) node, indent);
  }

  private String list(ListNode list, String indent) {
    if (list.items().isEmpty()) {
      return " []";
    }
    StringBuilder out = new StringBuilder();
    for (Node item : list.items()) {
      out.append('\n').append(indent).append('-').append(value(item, indent + "  "));
    }
    return out.toString();
  }

  private String map(MapNode map, String indent) {
    if (map.entries().isEmpty()) {
      return " {}";
    }
    StringBuilder out = new StringBuilder();
    for (MapNode.Entry entry : map.entries()) {
      out.append('\n').append(indent).append(NodeAsJson.quoted(entry.key().text())).append(':');
      out.append(value(entry.value(), indent + "  "));
    }
    return out.toString();
  }

  private static String scalar(ScalarNode scalar) {
    if (scalar.style() == ScalarNode.Style.NULL) {
      return "null";
    }
    boolean plain = scalar.style() == ScalarNode.Style.PLAIN && !scalar.text().contains("\n");
    return plain ? scalar.text() : NodeAsJson.quoted(scalar.text());
  }
}
