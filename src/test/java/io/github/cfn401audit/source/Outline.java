package io.github.cfn401audit.source;

/** A tree as lines of text: keys end in a colon, scalars show their style and stand in quotes. */
final class Outline {

  private final boolean places;
  private final StringBuilder lines = new StringBuilder();

  private Outline(boolean places) {
    this.places = places;
  }

  static String withPlaces(Node node) {
    return of(node, true);
  }

  static String withoutPlaces(Node node) {
    return of(node, false);
  }

  private static String of(Node node, boolean places) {
    Outline outline = new Outline(places);
    outline.add(node, "");
    return outline.lines.toString();
  }

  private void add(Node node, String indent) {
    String tag = node.tag().isEmpty() ? "" : "!" + node.tag() + " ";
    if (node instanceof ScalarNode scalar) {
      line(indent, tag + scalar.style() + " " + quoted(scalar.text()), node.range());
    } else if (node instanceof ListNode list) {
      line(indent, tag + "list", node.range());
      for (Node item : list.items()) {
        add(item, indent + "  ");
      }
    } else if (node instanceof MapNode map) {
      line(indent, tag + "map", node.range());
      for (MapNode.Entry entry : map.entries()) {
        line(indent + "  ", quoted(entry.key().text()) + ":", entry.key().range());
        add(entry.value(), indent + "    ");
      }
    }
  }

  private void line(String indent, String what, SourceRange range) {
    lines.append(indent).append(what);
    if (places) {
      lines
          .append(' ')
          .append(range.line())
          .append(':')
          .append(range.column())
          .append('-')
          .append(range.endLine())
          .append(':')
          .append(range.endColumn());
    }
    lines.append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + "'";
  }
}
