package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of a list whose items somebody edits. */
final class ListItems {
  private ListItems() {}

  /** The list with one more item, which in another scenario may stand there already. */
  static Value with(Value now, Value item, SourceRange place) {
    List<Value> items = new ArrayList<>();
    if (now.asText().isPresent()) {
      items.add(now);
    } else {
      items.addAll(now.items());
    }
    Optional<Text> added = key(item);
    if (added.isEmpty() || items.stream().noneMatch(there -> key(there).equals(added))) {
      items.add(item.at(place));
    }
    return new Value.Sequence(items, now.isList() ? now.more() : List.of(), place);
  }

  /** What tells an item from the others: a text, or the name of a scope. */
  private static Optional<Text> key(Value item) {
    return (item.isMap() ? item.entry("ScopeName") : item).asText();
  }

  /** The list with other items for a text, or where there is none for what stands in its place. */
  static Value replaced(Value list, String text, SourceRange place, List<Value> replacements) {
    boolean there = list.items().stream().anyMatch(item -> isText(item, text));
    List<Value> items = new ArrayList<>();
    for (Value item : list.items()) {
      if (there ? isText(item, text) : item.range().equals(place)) {
        replacements.forEach(replacement -> items.add(replacement.at(item.range())));
      } else {
        items.add(item);
      }
    }
    return new Value.Sequence(items, list.more(), list.range());
  }

  private static boolean isText(Value item, String text) {
    return item.asText().filter(written -> written.display().equals(text)).isPresent();
  }
}
