package io.github.cfn401audit.report.json;

import io.github.cfn401audit.finding.Suppression;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The suppressions of one finding in JSON. */
final class SuppressionJson {
  private static final String NAME = "suppressions";

  private SuppressionJson() {}

  /** Writes them as an array. */
  static void write(JsonGenerator json, List<Suppression> suppressions) {
    json.writeArrayPropertyStart(NAME);
    for (Suppression one : suppressions) {
      json.writeStartObject();
      json.writeStringProperty("kind", one.kind().id());
      json.writeStringProperty("reason", one.reason());
      json.writeStringProperty("expires", one.expires().map(Object::toString).orElse(""));
      json.writeStringProperty("file", one.at().file().name());
      json.writeNumberProperty("line", one.at().line());
      json.writeNumberProperty("column", one.at().column());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
