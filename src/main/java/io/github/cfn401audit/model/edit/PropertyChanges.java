package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.source.SourceRange;
import java.util.List;

/** Changes of one property, by its name. Other rooms use the edits that name what they do. */
final class PropertyChanges {
  private PropertyChanges() {}

  /** Adds a text to a list. */
  static Change append(StackResource resource, String property, String text) {
    return new Change.Appended(
        resource, property, NewValues.text(resource, text), "`" + text + "`");
  }

  /** Sets a text. */
  static Change.OfProperty put(StackResource resource, String property, String text) {
    return new Change.Put(resource, property, NewValues.text(resource, text), "`" + text + "`");
  }

  /** Sets a list of texts. */
  static Change putAll(StackResource resource, String property, List<String> texts) {
    return new Change.Put(
        resource,
        property,
        NewValues.texts(resource, texts),
        "`" + String.join("` and `", texts) + "`");
  }

  /** Puts other texts where a list holds one. */
  static Change replace(
      StackResource resource, String property, String before, List<String> after) {
    SourceRange place =
        resource.properties().texts(property).entries().stream()
            .filter(entry -> entry.text().display().equals(before))
            .map(Listing.Entry::range)
            .findFirst()
            .orElse(resource.range());
    return new Change.Replaced(resource, property, before, place, after);
  }

  /** Sets a reference. */
  static Change refer(StackResource resource, String property, StackResource other) {
    return new Change.Put(resource, property, other.reference(), other.logicalId());
  }
}
