package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.ScalarNode.Style;

/** Checks that each node of a tree stands where it says. */
final class Places {

  private final String text;
  private final String lineBreak;

  private Places(String text, String lineBreak) {
    this.text = text;
    this.lineBreak = lineBreak;
  }

  static void check(Node root, String text, String lineBreak) {
    new Places(text, lineBreak).check(root);
  }

  private void check(Node node) {
    String written = written(node);
    if (!node.tag().isEmpty()) {
      assertThat(written).startsWith("!" + node.tag());
      written = written.substring(node.tag().length() + 1).stripLeading();
    }
    if (node instanceof ScalarNode scalar) {
      assertThat(unquoted(written, scalar.style())).isEqualTo(scalar.text());
    } else if (node instanceof ListNode list) {
      brackets(written, '[', ']');
      int end = list.range().start();
      for (Node item : list.items()) {
        end = follows(end, item, node);
        check(item);
      }
    } else if (node instanceof MapNode map) {
      brackets(written, '{', '}');
      int end = map.range().start();
      for (MapNode.Entry entry : map.entries()) {
        end = follows(end, entry.key(), node);
        end = follows(end, entry.value(), node);
        check(entry.key());
        check(entry.value());
      }
    }
  }

  private static int follows(int end, Node node, Node parent) {
    assertThat(node.range().start()).isGreaterThanOrEqualTo(end);
    assertThat(node.range().end()).isLessThanOrEqualTo(parent.range().end());
    return node.range().end();
  }

  private static void brackets(String written, char opening, char closing) {
    if (written.charAt(0) == opening) {
      assertThat(written.charAt(written.length() - 1)).isEqualTo(closing);
    } else {
      assertThat(written).doesNotEndWith(" ").doesNotEndWith("\n").doesNotEndWith("\r");
    }
  }

  private String written(Node node) {
    return text.substring(node.range().start(), node.range().end());
  }

  private String unquoted(String written, Style style) {
    if (style != Style.QUOTED) {
      return written;
    }
    return switch (written.charAt(0)) {
      case '\'' -> inside(written).replace("''", "'");
      case '"' -> unescaped(inside(written));
      default -> literal(written);
    };
  }

  private static String inside(String written) {
    assertThat(written.charAt(written.length() - 1)).isEqualTo(written.charAt(0));
    return written.substring(1, written.length() - 1);
  }

  private static String unescaped(String inside) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < inside.length()) {
      char c = inside.charAt(at++);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escaped = inside.charAt(at++);
      switch (escaped) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(inside.substring(at, at + 4), 16));
          at += 4;
        }
        default -> text.append(escaped);
      }
    }
    return text.toString();
  }

  private String literal(String written) {
    String[] lines = written.split(lineBreak, -1);
    int indent = lines[1].indexOf("first");
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < lines.length; i++) {
      text.append(i > 1 ? "\n" : "").append(lines[i].isEmpty() ? "" : lines[i].substring(indent));
    }
    return lines[0].equals("|") ? text + "\n" : text.toString();
  }
}
