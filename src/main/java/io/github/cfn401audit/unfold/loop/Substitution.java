package io.github.cfn401audit.unfold.loop;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.template.Loops;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces a loop's identifier by one item: <code>${Identifier}</code> becomes the item, <code>
 * &amp;{Identifier}</code> its letters and digits, and {@code Ref} of the identifier the item
 * itself.
 */
final class Substitution {
  private final String identifier;
  private final String item;
  private final String plain;
  private final String whole;
  private final String stripped;
  private final Budget budget;

  Substitution(String identifier, String item, Budget budget) {
    this.identifier = identifier;
    this.item = item;
    this.plain = lettersAndDigits(item);
    this.whole = "${" + identifier + "}";
    this.stripped = "&{" + identifier + "}";
    this.budget = budget;
  }

  static String lettersAndDigits(String text) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** Returns a copy of the node with the item in it; every part keeps its range. */
  Node in(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    if (node instanceof ListNode list) {
      budget.spend(1);
      List<Node> items = new ArrayList<>(list.items().size());
      for (Node inner : list.items()) {
        items.add(in(inner));
      }
      return new ListNode(items, list.tag(), list.range());
    }
    return map((MapNode) node);
  }

  private Node map(MapNode map) {
    if (map.tag().isEmpty()
        && map.entries().size() == 1
        && map.entries().get(0).key().text().equals("Ref")
        && map.entries().get(0).value() instanceof ScalarNode name
        && name.tag().isEmpty()
        && name.text().equals(identifier)) {
      return new ScalarNode(item, ScalarNode.Style.QUOTED, "", map.range());
    }
    budget.spend(1);
    List<MapNode.Entry> entries = new ArrayList<>(map.entries().size());
    for (MapNode.Entry entry : map.entries()) {
      entries.add(new MapNode.Entry(key(entry.key()), in(entry.value())));
    }
    return new MapNode(entries, map.tag(), map.range());
  }

  /** A loop inside another keeps its name, whatever stands in it. */
  private ScalarNode key(ScalarNode key) {
    return key.text().startsWith(Loops.KEY) ? key : text(key);
  }

  private ScalarNode scalar(ScalarNode scalar) {
    return scalar.tag().equals("Ref") && scalar.text().equals(identifier)
        ? new ScalarNode(item, ScalarNode.Style.QUOTED, "", scalar.range())
        : text(scalar);
  }

  private ScalarNode text(ScalarNode scalar) {
    String text = scalar.text();
    if (text.contains(whole) || text.contains(stripped)) {
      String replaced = text.replace(whole, item).replace(stripped, plain);
      budget.spend(1 + replaced.length());
      return new ScalarNode(replaced, scalar.style(), scalar.tag(), scalar.range());
    }
    budget.spend(1);
    return scalar;
  }
}
