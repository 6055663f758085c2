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
    if (now instanceof Value.Sequence sequence) {
      items.addAll(sequence.items());
    } else if (now instanceof Value.Scalar single) {
      items.add(single);
    }
    Optional<Text> added = key(item);
    if (added.isEmpty() || items.stream().noneMatch(there -> key(there).equals(added))) {
      items.add(item.at(place));
    }
    return new Value.Sequence(
        items, now instanceof Value.Sequence sequence ? sequence.more() : List.of(), place);
  }

  /** What tells an item from the others: a text, or the name of a scope. */
  private static Optional<Text> key(Value item) {
    Value key = item instanceof Value.Mapping scope ? scope.entry("ScopeName") : item;
    return key instanceof Value.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
  }

  /** The list with other items for a text, or where there is none for what stands in its place. */
  static Value replaced(
      Value.Sequence list, String text, SourceRange place, List<Value> replacements) {
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
    return item instanceof Value.Scalar scalar && scalar.text().display().equals(text);
  }
}
