package io.github.cfn401audit.report;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.rules.AuditResult;
import io.github.cfn401audit.source.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The report for code scanning: one run of SARIF 2.1.0. */
public final class SarifReport {
  private static final int MOST_LINKS = 8;
  private static final int MOST_RELATED = 100;

  private final JsonGenerator json;
  private final SarifRules rules;
  private final SarifLocations locations;

  private SarifReport(JsonGenerator json, SarifRules rules, SarifLocations locations) {
    this.json = json;
    this.rules = rules;
    this.locations = locations;
  }

  /**
   * Every finding that is not weaker than asked for, and the problems of input as notifications.
   */
  public static String of(AuditResult result, ReportSettings settings) {
    List<Finding> shown = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (finding.level().isAtLeast(settings.minLevel())) {
        shown.add(finding);
      }
    }
    SarifRules rules = new SarifRules(shown);
    ArtifactAddress address = new ArtifactAddress(settings.sourceRoot());
    return JsonText.of(
        json ->
            new SarifReport(json, rules, new SarifLocations(json, address))
                .write(shown, result.problems(), settings.toolVersion()));
  }

  private void write(List<Finding> findings, List<Problem> problems, String toolVersion) {
    json.writeStartObject();
    json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    writeTool(toolVersion);
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    writeInvocation(problems);
    json.writeArrayPropertyStart("results");
    findings.forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeTool(String toolVersion) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "cfn-401-audit");
    json.writeStringProperty("semanticVersion", toolVersion);
    rules.write(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeInvocation(List<Problem> problems) {
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty("executionSuccessful", true);
    json.writeArrayPropertyStart("toolExecutionNotifications");
    problems.forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void write(Problem problem) {
    json.writeStartObject();
    json.writeStringProperty("level", problem.fatal() ? "error" : "warning");
    writeMessage(SarifText.sentence(problem.message()));
    json.writeArrayPropertyStart("locations");
    locations.write(problem);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule().value());
    json.writeNumberProperty("ruleIndex", rules.indexOf(finding.rule()));
    json.writeStringProperty("level", finding.level().id());
    writeMessage(messageOf(finding));
    json.writeArrayPropertyStart("locations");
    locations.write(finding.subject(), finding.range(), finding.label().text());
    json.writeEndArray();
    if (!finding.also().isEmpty()) {
      writeRelated(finding.also());
    }
    if (!finding.chain().isEmpty()) {
      writeCodeFlow(finding.chain());
    }
    json.writeEndObject();
  }

  private static String messageOf(Finding finding) {
    StringBuilder message = new StringBuilder();
    message.append(SarifText.sentence(finding.message() + Words.when(finding.when())));
    if (!finding.also().isEmpty()) {
      List<String> links = new ArrayList<>();
      for (ChainStep step : finding.also()) {
        links.add(SarifText.link(step.message(), links.size() + 1));
      }
      message.append(" Also: ").append(Words.firstOf(links, MOST_LINKS)).append('.');
    }
    for (String fix : finding.fixes()) {
      message.append(" Fix: ").append(SarifText.sentence(fix));
    }
    for (String remark : finding.remarks()) {
      message.append(" Note: ").append(SarifText.sentence(remark));
    }
    return message.toString();
  }

  private void writeRelated(List<ChainStep> steps) {
    json.writeArrayPropertyStart("relatedLocations");
    int most = Math.min(MOST_RELATED, steps.size());
    for (int at = 0; at < most; at++) {
      locations.writeRelated(at + 1, steps.get(at));
    }
    json.writeEndArray();
  }

  private void writeCodeFlow(List<ChainStep> chain) {
    json.writeArrayPropertyStart("codeFlows");
    json.writeStartObject();
    json.writeArrayPropertyStart("threadFlows");
    json.writeStartObject();
    json.writeArrayPropertyStart("locations");
    for (ChainStep step : chain) {
      json.writeStartObject();
      json.writeName("location");
      locations.write(step.subject(), step.range(), step.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeMessage(String text) {
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }
}
