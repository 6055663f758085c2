package io.github.cfn401audit.report.sarif;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.ArtifactAddress;
import io.github.cfn401audit.report.BaselineWords;
import io.github.cfn401audit.report.JsonText;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.SuppressedWords;
import io.github.cfn401audit.report.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * The report for code scanning: one run of SARIF 2.1.0, within the limits of GitHub.
 *
 * @see <a
 *     href="https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning">SARIF
 *     support for code scanning</a>
 */
public final class SarifReport {
  /** GitHub refuses a run with more. */
  static final int MOST_RESULTS = 25_000;

  /** The subject of the tool, which has no address of its own before it is published. */
  private static final String SUBJECT =
      "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html";

  private final JsonGenerator json;
  private final ReportSettings settings;
  private final SarifRun run;

  private SarifReport(JsonGenerator json, ReportSettings settings, SarifRun run) {
    this.json = json;
    this.settings = settings;
    this.run = run;
  }

  /**
   * Every finding at or above the level asked for, the most severe where there are too many, and
   * the problems with the input as notifications.
   */
  public static String of(AuditResult result, ReportSettings settings, SarifRun run) {
    return JsonText.of(json -> new SarifReport(json, settings, run).write(result));
  }

  private void write(AuditResult result) {
    List<Finding> found = new ArrayList<>(result.findings());
    if (settings.showsSuppressed()) {
      result.suppressed().forEach(one -> found.add(one.finding()));
    }
    List<Finding> shown =
        found.stream()
            .filter(finding -> finding.level().isAtLeast(settings.minLevel()))
            .sorted()
            .toList();
    List<Finding> listed = gravest(shown);
    SarifRules rules = new SarifRules(listed);
    SarifLocations locations = new SarifLocations(json, new ArtifactAddress(settings.sourceRoot()));
    json.writeStartObject();
    json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    writeTool(rules);
    if (!run.category().isEmpty()) {
      json.writeObjectPropertyStart("automationDetails");
      json.writeStringProperty("id", run.category() + "/");
      json.writeEndObject();
    }
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    new SarifNotifications(json, locations)
        .write(
            result.problems(),
            run.failure(),
            limits(shown.size(), listed.size(), result.incomplete()),
            List.of(
                SuppressedWords.count(result.suppressed(), settings.showsSuppressed()),
                BaselineWords.counts(settings.since())));
    new SarifResults(json, rules, locations, settings, result.suppressed()).write(listed);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static List<Finding> gravest(List<Finding> findings) {
    if (findings.size() <= MOST_RESULTS) {
      return findings;
    }
    return findings.stream()
        .sorted(Comparator.comparing(Finding::level, Comparator.<Level>reverseOrder()))
        .limit(MOST_RESULTS)
        .sorted()
        .toList();
  }

  private static List<String> limits(int found, int listed, boolean incomplete) {
    List<String> limits = new ArrayList<>();
    if (listed < found) {
      limits.add(
          "only the "
              + listed
              + " most severe of "
              + Words.count(found, "finding")
              + " are listed");
    }
    if (incomplete) {
      limits.add("there are too many scenarios to evaluate all of them");
    }
    return limits;
  }

  private void writeTool(SarifRules rules) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "cfn-401-audit");
    json.writeStringProperty("semanticVersion", semantic(settings.toolVersion()));
    json.writeStringProperty("informationUri", SUBJECT);
    rules.write(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A semantic version: code that does not run from a jar has a name instead of a number. */
  private static String semantic(String version) {
    boolean numbered = !version.isEmpty() && Character.isDigit(version.charAt(0));
    return numbered ? version : "0.0.0-" + version;
  }
}
