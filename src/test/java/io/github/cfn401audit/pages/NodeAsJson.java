package io.github.cfn401audit.pages;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Writes a tree as JSON in one line, with every short function in its long form. */
final class NodeAsJson {
  private static final Set<String> BARE = Set.of("Ref", "Condition");

  private final Consumer<List<String>> order;

  private NodeAsJson(Consumer<List<String>> order) {
    this.order = order;
  }

  static String of(Node node) {
    return new NodeAsJson(entries -> {}).write(node);
  }

  /** The same with the entries of every map in the other order. */
  static String reversed(Node node) {
    return new NodeAsJson(Collections::reverse).write(node);
  }

  /** The same with the entries of every map in a random order. */
  static String shuffled(Node node, Random random) {
    return new NodeAsJson(entries -> Collections.shuffle(entries, random)).write(node);
  }

  private String write(Node node) {
    String plain = plain(node);
    if (node.tag().isEmpty()) {
      return plain;
    }
    String function = BARE.contains(node.tag()) ? node.tag() : "Fn::" + node.tag();
    return "{" + quoted(function) + ":" + plain + "}";
  }

  private String plain(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    List<String> parts = new ArrayList<>();
    if (node instanceof ListNode list) {
      list.items().forEach(item -> parts.add(write(item)));
      return "[" + String.join(",", parts) + "]";
    }
    for (MapNode.Entry entry : ((MapNode) node).entries()) {
      parts.add(quoted(entry.key().text()) + ":" + write(entry.value()));
    }
    order.accept(parts);
    return "{" + String.join(",", parts) + "}";
  }

  private static String scalar(ScalarNode scalar) {
    if (scalar.style() == ScalarNode.Style.NULL) {
      return "null";
    }
    String text = scalar.text();
    boolean literal = text.equals("true") || text.equals("false");
    return scalar.style() == ScalarNode.Style.PLAIN && literal ? text : quoted(text);
  }

  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
