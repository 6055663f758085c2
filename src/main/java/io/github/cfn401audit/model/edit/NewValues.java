package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.List;

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
}
