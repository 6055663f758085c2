package io.github.cfn401audit.caller.postman;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of environments, globals and a collection; what is nearer to a request wins. */
public final class Variables {
  private static final int DEEPEST = 10;

  private final Map<String, String> values = new HashMap<>();

  /**
   * Reads variables.
   *
   * @param farthestFirst the roots of globals, then of the collection, then of environments
   */
  public Variables(List<Node> farthestFirst) {
    for (Node root : farthestFirst) {
      root.asMap().ifPresent(this::read);
    }
  }

  private void read(MapNode root) {
    ListNode none = new ListNode(List.of(), "", root.range());
    ListNode list = root.list("values").or(() -> root.list("variable")).orElse(none);
    for (Node item : list.items()) {
      item.asMap().ifPresent(this::readOne);
    }
  }

  /** An export leaves out values that are secret or not set yet: an empty one says nothing. */
  private void readOne(MapNode variable) {
    Optional<String> key = text(variable, "key").or(() -> text(variable, "id"));
    Optional<String> value = text(variable, "value");
    boolean off =
        text(variable, "enabled").filter("false"::equals).isPresent()
            || text(variable, "disabled").filter("true"::equals).isPresent();
    if (key.isPresent() && value.isPresent() && !off) {
      values.remove(key.get());
      if (!value.get().isEmpty()) {
        values.put(key.get(), value.get());
      }
    }
  }

  private static Optional<String> text(MapNode map, String key) {
    return map.scalar(key).map(ScalarNode::text);
  }

  /** The text with every variable put in that is known; the others stay. */
  String in(String text) {
    String filled = text;
    for (int depth = 0; depth < DEEPEST && filled.contains("{{"); depth++) {
      String before = filled;
      filled = once(filled);
      if (filled.equals(before)) {
        break;
      }
    }
    return filled;
  }

  private String once(String text) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf("{{", at);
      int close = open < 0 ? -1 : text.indexOf("}}", open);
      if (close < 0) {
        break;
      }
      String name = text.substring(open + 2, close).strip();
      filled.append(text, at, open);
      filled.append(values.getOrDefault(name, text.substring(open, close + 2)));
      at = close + 2;
      if (filled.length() > 1 << 16) {
        break;
      }
    }
    return filled.append(text.substring(at)).toString();
  }
}
