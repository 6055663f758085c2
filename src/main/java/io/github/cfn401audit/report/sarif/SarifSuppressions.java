package io.github.cfn401audit.report.sarif;

import io.github.cfn401audit.finding.Suppression;
import io.github.cfn401audit.report.VisibleText;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The suppressions of a result. */
final class SarifSuppressions {
  private SarifSuppressions() {}

  /** As SARIF has them: an empty list says that the result is not suppressed. */
  static void write(JsonGenerator json, List<Suppression> suppressions, SarifLocations locations) {
    json.writeArrayPropertyStart("suppressions");
    for (Suppression one : suppressions) {
      json.writeStartObject();
      json.writeStringProperty("kind", one.kind().id());
      json.writeStringProperty("status", "accepted");
      json.writeStringProperty("justification", VisibleText.of(one.reason()));
      json.writeName("location");
      locations.write(one.at());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
