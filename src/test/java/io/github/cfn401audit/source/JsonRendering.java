package io.github.cfn401audit.source;

/** Writes a tree as JSON, compact or with tabs and line breaks. */
final class JsonRendering {

  private final String lineBreak;
  private final StringBuilder out = new StringBuilder();

  private JsonRendering(String lineBreak) {
    this.lineBreak = lineBreak;
  }

  static String compact(Node node) {
    return of(node, "");
  }

  static String pretty(Node node, String lineBreak) {
    return of(node, lineBreak) + lineBreak;
  }

  private static String of(Node node, String lineBreak) {
    JsonRendering rendering = new JsonRendering(lineBreak);
    rendering.write(node, 0);
    return rendering.out.toString();
  }

  private void write(Node node, int depth) {
    if (node instanceof ScalarNode scalar) {
      boolean isText = scalar.style() == ScalarNode.Style.QUOTED;
      out.append(isText ? quoted(scalar.text()) : scalar.text());
    } else if (node instanceof ListNode list) {
      String separator = "[";
      for (Node item : list.items()) {
        separate(separator, depth + 1);
        write(item, depth + 1);
        separator = ",";
      }
      close(list.items().isEmpty(), "[", "]", depth);
    } else if (node instanceof MapNode map) {
      String separator = "{";
      for (MapNode.Entry entry : map.entries()) {
        separate(separator, depth + 1);
        out.append(quoted(entry.key().text())).append(lineBreak.isEmpty() ? ":" : " : ");
        write(entry.value(), depth + 1);
        separator = ",";
      }
      close(map.entries().isEmpty(), "{", "}", depth);
    }
  }

  private void separate(String separator, int depth) {
    out.append(separator);
    breakLine(depth);
  }

  private void close(boolean isEmpty, String opening, String closing, int depth) {
    if (isEmpty) {
      out.append(opening);
    }
    breakLine(depth);
    out.append(closing);
  }

  private void breakLine(int depth) {
    if (!lineBreak.isEmpty()) {
      out.append(lineBreak).append("\t".repeat(depth));
    }
  }

  /** A text in double quotes, with escapes that JSON and YAML share. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ') {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
