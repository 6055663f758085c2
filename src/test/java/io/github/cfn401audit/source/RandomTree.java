package io.github.cfn401audit.source;

import io.github.cfn401audit.source.MapNode.Entry;
import io.github.cfn401audit.source.ScalarNode.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes trees whose ranges mean nothing. */
final class RandomTree {

  private static final SourceRange NOWHERE =
      new SourceRange(SourceFile.inMemory("nowhere", ""), 0, 0);
  private static final String[] PIECES = {
    "a",
    "Bc",
    " ",
    "  ",
    ":",
    ": ",
    " #",
    ",",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "\\",
    "/",
    "*",
    "&",
    "!",
    "|",
    ">",
    "-",
    "%",
    "@",
    "`",
    "?",
    "\uD83D\uDE00",
    "\u00E9",
    "\uFEFF",
    "\n",
    "\t",
    "\u0001",
    "${A}",
    "null",
    "0"
  };
  private static final String[] JSON_WORDS = {
    "true", "false", "0", "-12", "1.50", "1e3", "-0.1E-2"
  };
  private static final String[] YAML_WORDS = {
    "yes", "True", "012", "A::B", "x y", "-x", "a:b", "a#b", "2012-10-17", ".5", "\uD83D\uDE00z"
  };
  private static final String[] TAGS = {"Ref", "Sub", "GetAtt", "If"};

  private final SplittableRandom random;
  private final boolean isYaml;

  private RandomTree(SplittableRandom random, boolean isYaml) {
    this.random = random;
    this.isYaml = isYaml;
  }

  /** A tree that JSON and YAML can hold. */
  static Node forBoth(SplittableRandom random) {
    return new RandomTree(random, false).node(4);
  }

  /** A tree with tags and words that only YAML can hold. */
  static Node forYaml(SplittableRandom random) {
    return new RandomTree(random, true).node(4);
  }

  private Node node(int levels) {
    return switch (levels == 0 ? 0 : random.nextInt(4)) {
      case 0 -> scalar();
      case 1 -> list(levels);
      default -> map(levels);
    };
  }

  private Node list(int levels) {
    List<Node> items = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      items.add(node(levels - 1));
    }
    return new ListNode(items, tag(), NOWHERE);
  }

  private Node map(int levels) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      ScalarNode key = new ScalarNode(text(), Style.QUOTED, "", NOWHERE);
      entries.putIfAbsent(key.text(), new Entry(key, node(levels - 1)));
    }
    return new MapNode(List.copyOf(entries.values()), tag(), NOWHERE);
  }

  private Node scalar() {
    return switch (random.nextInt(5)) {
      case 0 -> new ScalarNode("null", Style.NULL, "", NOWHERE);
      case 1 -> new ScalarNode(one(isYaml ? YAML_WORDS : JSON_WORDS), Style.PLAIN, tag(), NOWHERE);
      case 2 -> new ScalarNode(lines(), Style.QUOTED, tag(), NOWHERE);
      default -> new ScalarNode(text(), Style.QUOTED, tag(), NOWHERE);
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(one(PIECES));
    }
    return text.toString();
  }

  private String lines() {
    StringBuilder lines = new StringBuilder("first");
    for (int i = random.nextInt(4); i > 0; i--) {
      lines.append(random.nextInt(4) == 0 ? "\n\nx: \uD83D\uDE00" : "\ny # z");
    }
    return random.nextBoolean() ? lines.append('\n').toString() : lines.toString();
  }

  private String tag() {
    return isYaml && random.nextInt(4) == 0 ? one(TAGS) : "";
  }

  private String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
