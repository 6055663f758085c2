package io.github.cfn401audit.report.json;

import io.github.cfn401audit.comparison.AccessChange;
import io.github.cfn401audit.comparison.Comparison;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.report.JsonText;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.source.SourceRange;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What a change does to who can call what, for programs. */
public final class DiffJson {
  private DiffJson() {}

  /** All changes, and the findings that are new. */
  public static String of(Comparison comparison, ReportSettings settings) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("format", 1);
          json.writeObjectPropertyStart("tool");
          json.writeStringProperty("name", "cfn-401-audit");
          json.writeStringProperty("version", settings.toolVersion());
          json.writeEndObject();
          json.writeBooleanProperty("worse", comparison.hasWorse());
          json.writeArrayPropertyStart("changes");
          comparison.changes().forEach(change -> write(json, change));
          json.writeEndArray();
          json.writeArrayPropertyStart("findings");
          comparison.newFindings().forEach(finding -> write(json, finding));
          json.writeEndArray();
          json.writeNumberProperty("goneFindings", comparison.goneFindings());
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, AccessChange change) {
    json.writeStartObject();
    json.writeStringProperty("kind", change.kind().id());
    json.writeBooleanProperty("worse", change.worse());
    json.writeStringProperty("api", change.api());
    json.writeStringProperty("method", change.request());
    json.writeStringProperty("message", change.headline());
    JsonText.strings(json, "details", change.details());
    json.writeStringProperty("when", change.when());
    place(json, change.place());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule().value());
    json.writeStringProperty("level", finding.level().id());
    json.writeStringProperty("message", finding.message());
    json.writeStringProperty("resource", finding.resource().logicalId());
    json.writeStringProperty("stack", finding.resource().stack());
    place(json, Optional.of(finding.range()));
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Optional<SourceRange> range) {
    json.writeStringProperty("file", range.map(at -> at.file().name()).orElse(""));
    json.writeNumberProperty("line", range.map(SourceRange::line).orElse(0));
  }
}
