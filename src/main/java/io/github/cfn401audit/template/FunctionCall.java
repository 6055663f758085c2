package io.github.cfn401audit.template;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import java.util.Optional;

/**
 * A function call, whichever way it is spelled.
 *
 * <p>Example: {@code !Ref Pool} and {@code { "Ref": "Pool" }} are the same call.
 *
 * @param function {@code Ref}, {@code Condition} or {@code Fn::...}
 * @param argument what the function is applied to; its own tag, where it is the short form, is the
 *     function's and not a second call
 * @param isShort true for the short form
 */
public record FunctionCall(String function, Node argument, boolean isShort) {

  /** The call that this node is; empty for anything else. */
  public static Optional<FunctionCall> of(Node node) {
    if (!node.tag().isEmpty()) {
      String tag = node.tag();
      boolean bare = tag.equals("Ref") || tag.equals("Condition");
      String function = bare || tag.startsWith("Fn::") ? tag : "Fn::" + tag;
      return Optional.of(new FunctionCall(function, node, true));
    }
    if (node instanceof MapNode map && map.entries().size() == 1) {
      MapNode.Entry only = map.entries().get(0);
      String key = only.key().text();
      if (key.equals("Ref") || key.equals("Condition") || isFunctionName(key)) {
        return Optional.of(new FunctionCall(key, only.value(), false));
      }
    }
    return Optional.empty();
  }

  /** True for a call of this function. */
  boolean is(String name) {
    return function.equals(name);
  }

  /** The argument without the tag that makes it the short form. */
  Node plainArgument() {
    if (!isShort) {
      return argument;
    }
    if (argument instanceof ScalarNode scalar) {
      return new ScalarNode(scalar.text(), scalar.style(), "", scalar.range());
    }
    return argument instanceof ListNode list
        ? new ListNode(list.items(), "", list.range())
        : new MapNode(((MapNode) argument).entries(), "", argument.range());
  }

  /** Where the name of the function stands. */
  static SourceRange place(Node call) {
    return call.tag().isEmpty() && call instanceof MapNode map
        ? map.entries().get(0).key().range()
        : call.range();
  }

  /** True for names such as {@code Fn::Sub}; loops carry a name of their own and are none. */
  private static boolean isFunctionName(String key) {
    return key.startsWith("Fn::") && !key.startsWith("Fn::ForEach::");
  }
}
