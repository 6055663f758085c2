package io.github.cfn401audit.report.json;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.ConsideredToken;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Fingerprint;
import io.github.cfn401audit.finding.HiddenFinding;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.report.JsonText;
import io.github.cfn401audit.report.RulePages;
import io.github.cfn401audit.source.SourceRange;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The properties of findings in JSON. */
final class FindingJson {
  private final JsonGenerator json;
  private final RulePages pages = new RulePages();

  FindingJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the properties of one into the object that is open. */
  void write(Finding finding) {
    Optional<RulePage> page = pages.of(finding.rule());
    json.writeStringProperty("ruleId", finding.rule().value());
    json.writeStringProperty("family", page.map(RulePage::family).orElse(""));
    json.writeStringProperty("level", finding.level().id());
    json.writeStringProperty("message", finding.message());
    json.writeStringProperty("answer", page.map(RulePage::answer).orElse(""));
    writePlace(finding.range());
    json.writeStringProperty("resource", finding.resource().logicalId());
    json.writeStringProperty("stack", finding.resource().stack());
    json.writeStringProperty("constructPath", finding.resource().constructPath());
    json.writeStringProperty("when", finding.when());
    writeSteps("chain", finding.chain());
    writeSteps("related", finding.also());
    writeConsidered(finding.considered());
    writeBehind(finding.remedy().behind());
    JsonText.strings(json, "plan", finding.remedy().plan().steps());
    boolean planned = !finding.remedy().plan().isNone();
    json.writeStringProperty("fix", planned ? "" : nth(finding.fixes(), 0));
    json.writeStringProperty("otherFix", nth(finding.fixes(), planned ? 0 : 1));
    json.writeStringProperty("help", page.map(RulePage::cure).orElse(""));
    JsonText.strings(json, "remarks", finding.remarks());
    JsonText.strings(json, "assumptions", finding.assumptions());
    json.writeStringProperty("fingerprint", Fingerprint.of(finding));
  }

  private static String nth(List<String> texts, int index) {
    return index < texts.size() ? texts.get(index) : "";
  }

  private void writeConsidered(List<ConsideredToken> considered) {
    json.writeArrayPropertyStart("considered");
    for (ConsideredToken candidate : considered) {
      json.writeStartObject();
      json.writeStringProperty("client", candidate.client());
      json.writeStringProperty("grant", candidate.grant());
      json.writeStringProperty("token", candidate.token());
      json.writeStringProperty("outcome", candidate.outcome().words());
      json.writeStringProperty("reason", candidate.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeBehind(List<HiddenFinding> behind) {
    json.writeArrayPropertyStart("behind");
    for (HiddenFinding hidden : behind) {
      json.writeStartObject();
      json.writeStringProperty("ruleId", hidden.rule().value());
      writeSteps("methods", hidden.places());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeSteps(String name, List<ChainStep> steps) {
    json.writeArrayPropertyStart(name);
    for (ChainStep step : steps) {
      json.writeStartObject();
      json.writeStringProperty("message", step.message());
      writePlace(step.range());
      json.writeStringProperty("resource", step.resource().logicalId());
      json.writeStringProperty("stack", step.resource().stack());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writePlace(SourceRange range) {
    json.writeStringProperty("file", range.file().name());
    json.writeNumberProperty("line", range.line());
    json.writeNumberProperty("column", range.column());
    json.writeNumberProperty("endLine", range.endLine());
    json.writeNumberProperty("endColumn", range.endColumn());
  }
}
