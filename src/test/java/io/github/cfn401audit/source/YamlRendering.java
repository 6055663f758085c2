package io.github.cfn401audit.source;

import io.github.cfn401audit.source.ScalarNode.Style;
import java.util.List;
import java.util.SplittableRandom;

/** Writes a tree as YAML, each part of it in a style chosen at random. */
final class YamlRendering {

  private static final int STEP = 2;

  private final SplittableRandom random;
  private final StringBuilder out = new StringBuilder();

  private YamlRendering(SplittableRandom random) {
    this.random = random;
  }

  static String of(Node node, String lineBreak, SplittableRandom random) {
    YamlRendering rendering = new YamlRendering(random);
    rendering.out.append("---");
    rendering.value(node, 0);
    return rendering.out.toString().replace("\n", lineBreak);
  }

  /** What follows {@code ---}, a dash or a colon, up to the end of its last line. */
  private void value(Node node, int indent) {
    if (!node.tag().isEmpty()) {
      out.append(" !").append(node.tag());
    }
    if (node instanceof ScalarNode scalar) {
      if (isLiteral(scalar)) {
        literal(scalar.text(), indent);
      } else {
        out.append(' ').append(inline(scalar));
        endLine();
      }
    } else if (isEmpty(node) || random.nextInt(4) == 0) {
      out.append(' ');
      flowContent(node);
      endLine();
    } else {
      endLine();
      block(node, indent);
    }
  }

  private void block(Node node, int indent) {
    if (node instanceof ListNode list) {
      for (Node item : list.items()) {
        startLine(indent);
        out.append('-');
        if (item instanceof MapNode map && canFollowDash(map)) {
          out.append(' ');
          entries(map.entries(), indent + STEP);
        } else {
          value(item, indent + STEP);
        }
      }
    } else if (node instanceof MapNode map) {
      startLine(indent);
      entries(map.entries(), indent);
    }
  }

  /** The first entry goes on in a line that has begun. */
  private void entries(List<MapNode.Entry> entries, int indent) {
    boolean isFirst = true;
    for (MapNode.Entry entry : entries) {
      if (!isFirst) {
        startLine(indent);
      }
      isFirst = false;
      out.append(inline(entry.key())).append(':');
      value(entry.value(), indent + STEP);
    }
  }

  private boolean canFollowDash(MapNode map) {
    return map.tag().isEmpty() && !isEmpty(map) && random.nextBoolean();
  }

  private void flow(Node node) {
    out.append(node.tag().isEmpty() ? "" : "!" + node.tag() + " ");
    flowContent(node);
  }

  private void flowContent(Node node) {
    if (node instanceof ScalarNode scalar) {
      out.append(inline(scalar));
    } else if (node instanceof ListNode list) {
      String separator = "[";
      for (Node item : list.items()) {
        out.append(separator);
        flow(item);
        separator = ", ";
      }
      out.append(list.items().isEmpty() ? "[ ]" : "]");
    } else if (node instanceof MapNode map) {
      String separator = "{";
      for (MapNode.Entry entry : map.entries()) {
        out.append(separator).append(inline(entry.key())).append(": ");
        flow(entry.value());
        separator = " , ";
      }
      out.append(map.entries().isEmpty() ? "{}" : " }");
    }
  }

  private String inline(ScalarNode scalar) {
    if (scalar.style() != Style.QUOTED) {
      return scalar.text();
    }
    boolean fitsSingleQuotes = scalar.text().chars().allMatch(c -> c >= ' ');
    return fitsSingleQuotes && random.nextBoolean()
        ? "'" + scalar.text().replace("'", "''") + "'"
        : JsonRendering.quoted(scalar.text());
  }

  private boolean isLiteral(ScalarNode scalar) {
    return scalar.style() == Style.QUOTED
        && scalar.text().startsWith("first")
        && random.nextInt(3) > 0;
  }

  private void literal(String text, int indent) {
    out.append(text.endsWith("\n") ? " |\n" : " |-\n");
    for (String line : text.stripTrailing().split("\n", -1)) {
      out.append(line.isEmpty() ? "" : " ".repeat(indent + STEP) + line).append('\n');
    }
  }

  private void startLine(int indent) {
    if (random.nextInt(8) == 0) {
      out.append(random.nextBoolean() ? "\n" : " ".repeat(indent) + "# a: [\"\uD83D\uDE00\n");
    }
    out.append(" ".repeat(indent));
  }

  private void endLine() {
    out.append(random.nextInt(8) == 0 ? "  # b: {'\uD83D\uDE00\n" : "\n");
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ListNode list
        ? list.items().isEmpty()
        : ((MapNode) node).entries().isEmpty();
  }
}
