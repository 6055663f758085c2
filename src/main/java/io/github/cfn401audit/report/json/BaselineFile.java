package io.github.cfn401audit.report.json;

import io.github.cfn401audit.change.Baseline;
import io.github.cfn401audit.change.KnownFinding;
import io.github.cfn401audit.report.JsonText;

/** The file of a baseline as a repository keeps it: one entry per finding, without line numbers. */
public final class BaselineFile {
  private static final int FORMAT = 1;

  private BaselineFile() {}

  /** The text of the file. The same findings give the same text. */
  public static String of(Baseline baseline, String toolVersion) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("format", FORMAT);
          json.writeObjectPropertyStart("tool");
          json.writeStringProperty("name", "cfn-401-audit");
          json.writeStringProperty("version", toolVersion);
          json.writeEndObject();
          json.writeArrayPropertyStart("findings");
          for (KnownFinding finding : baseline.findings()) {
            json.writeStartObject();
            json.writeStringProperty("fingerprint", finding.fingerprint());
            json.writeStringProperty("ruleId", finding.rule());
            json.writeStringProperty("level", finding.level().id());
            json.writeStringProperty("file", finding.file());
            json.writeStringProperty("resource", finding.resource());
            json.writeStringProperty("message", finding.message());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
