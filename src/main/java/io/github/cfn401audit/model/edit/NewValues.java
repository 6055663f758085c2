package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that nobody wrote yet, placed at the resource that gets them. */
final class NewValues {
  private NewValues() {}

  static Value text(StackResource resource, String text) {
    return text(resource, Text.of(text));
  }

  static Value text(StackResource resource, Text text) {
    return new Value.Scalar(text, resource.range());
  }

  static Value texts(StackResource resource, List<String> texts) {
    return list(resource, texts.stream().map(text -> text(resource, text)).toList());
  }

  static Value list(StackResource resource, List<Value> items) {
    return new Value.Sequence(items, List.of(), resource.range());
  }

  /** The same value, with another text at this place inside it. */
  static Value reworded(Value value, SourceRange place, String text) {
    if (value.isList()) {
      List<Value> items = value.items().stream().map(item -> reworded(item, place, text)).toList();
      return new Value.Sequence(items, value.more(), value.range());
    }
    if (value.isMap()) {
      Map<String, Value> entries = new LinkedHashMap<>();
      value.entries().forEach((key, entry) -> entries.put(key, reworded(entry, place, text)));
      return new Value.Mapping(entries, value.more(), value.range());
    }
    return value.asText().isPresent() && value.range().equals(place)
        ? new Value.Scalar(Text.of(text), place)
        : value;
  }
}
