package io.github.cfn401audit.pages;

import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Somebody who looks for a text anywhere inside a map, and where a function makes it, for the only
 * such value of a header.
 *
 * @param before the text
 * @param after what to write there
 */
record ReplacedText(String before, Object after) {

  /** Replaces the text; fails where nobody finds it. */
  void in(Map<String, Object> whole) {
    List<Consumer<Object>> found = new ArrayList<>();
    List<Consumer<Object>> made = new ArrayList<>();
    look(whole, found, made);
    if (found.isEmpty() && made.size() == 1) {
      found.addAll(made);
    }
    if (found.isEmpty()) {
      throw new AssertionError("nobody finds " + before + " in " + whole);
    }
    found.forEach(place -> place.accept(after));
  }

  @SuppressWarnings("unchecked")
  private void look(Object at, List<Consumer<Object>> found, List<Consumer<Object>> made) {
    if (at instanceof Map<?, ?> map) {
      for (Map.Entry<String, Object> entry : ((Map<String, Object>) map).entrySet()) {
        if (entry.getValue() instanceof ScalarNode scalar && scalar.text().equals(before)) {
          found.add(entry::setValue);
        } else if (entry.getValue() instanceof Map<?, ?> value
            && TemplateEditor.isCall(value)
            && entry.getKey().contains(".header.")) {
          made.add(entry::setValue);
        }
        look(entry.getValue(), found, made);
      }
    } else if (at instanceof List<?> list) {
      list.forEach(item -> look(item, found, made));
    }
  }
}
