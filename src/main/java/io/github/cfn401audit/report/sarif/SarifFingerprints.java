package io.github.cfn401audit.report.sarif;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Fingerprint;
import io.github.cfn401audit.source.SourceFile;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * The fingerprints that identify a result from run to run. In a file that a person writes, it is
 * what code scanning itself would compute from the line. In a file that the CDK writes, lines move
 * with every change of the app: there it is the rule, the construct path and the cause.
 */
final class SarifFingerprints {
  /** The name of our own fingerprint, in files of either kind. */
  static final String OURS = "cfn401/v1";

  private static final String OF_CODE_SCANNING = "primaryLocationLineHash";

  private final Map<SourceFile, LineHashes> lines = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /** Writes the fingerprints of the next finding; equal ones are numbered as they come. */
  void write(JsonGenerator json, Finding finding) {
    String ours = Fingerprint.of(finding);
    String numbered = ours + ":" + seen.merge(ours, 1, Integer::sum);
    String line = finding.resource().constructPath().isEmpty() ? ofLine(finding) : numbered;
    json.writeObjectPropertyStart("partialFingerprints");
    if (!line.isEmpty()) {
      json.writeStringProperty(OF_CODE_SCANNING, line);
    }
    json.writeStringProperty(OURS, numbered);
    json.writeEndObject();
  }

  private String ofLine(Finding finding) {
    return lines
        .computeIfAbsent(finding.range().file(), LineHashes::of)
        .ofLine(finding.range().line());
  }
}
