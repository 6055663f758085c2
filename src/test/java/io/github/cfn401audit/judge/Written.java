package io.github.cfn401audit.judge;

import java.util.List;
import java.util.Map;

/** A tree of maps, lists and texts as JSON or YAML. */
final class Written {
  private final StringBuilder out = new StringBuilder();
  private final boolean shortTags;

  private Written(boolean shortTags) {
    this.shortTags = shortTags;
  }

  static String json(Object tree) {
    Written written = new Written(false);
    written.flow(tree);
    return written.out.toString();
  }

  /** Blocks down to the properties, on one line below them. */
  static String yaml(Map<?, ?> tree, boolean shortTags) {
    Written written = new Written(shortTags);
    written.block(tree, "");
    return written.out.toString();
  }

  private void block(Map<?, ?> tree, String indent) {
    for (Map.Entry<?, ?> entry : tree.entrySet()) {
      out.append(indent).append(entry.getKey()).append(':');
      if (entry.getValue() instanceof Map<?, ?> inner && !isFunction(inner)) {
        out.append('\n');
        block(inner, indent + "  ");
      } else {
        out.append(' ');
        flow(entry.getValue());
        out.append('\n');
      }
    }
  }

  private static boolean isFunction(Map<?, ?> tree) {
    return tree.keySet().stream()
        .allMatch(key -> key.equals("Ref") || String.valueOf(key).startsWith("Fn::"));
  }

  private void flow(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      if (shortTags && isFunction(map)) {
        map.forEach(this::tagged);
      } else {
        map(map);
      }
    } else if (tree instanceof List<?> list) {
      out.append('[');
      String before = "";
      for (Object item : list) {
        out.append(before);
        flow(item);
        before = ", ";
      }
      out.append(']');
    } else {
      scalar(String.valueOf(tree));
    }
  }

  private void tagged(Object name, Object argument) {
    out.append('!').append(String.valueOf(name).replace("Fn::", "")).append(' ');
    flow(argument);
  }

  private void map(Map<?, ?> map) {
    out.append('{');
    String before = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(before);
      scalar(String.valueOf(entry.getKey()));
      out.append(": ");
      flow(entry.getValue());
      before = ", ";
    }
    out.append('}');
  }

  /** Flags and numbers stand bare, as most people write them. */
  private void scalar(String text) {
    if (text.equals("true") || text.equals("false") || text.equals("1") || text.equals("2")) {
      out.append(text);
    } else {
      out.append('"').append(text).append('"');
    }
  }
}
