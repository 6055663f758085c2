package io.github.cfn401audit.report.json;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Accepts;
import io.github.cfn401audit.access.AccessRow.Opening;
import io.github.cfn401audit.access.Passage;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.change.KnownFinding;
import io.github.cfn401audit.change.SinceBaseline;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.SuppressedFinding;
import io.github.cfn401audit.report.JsonText;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.Tally;
import io.github.cfn401audit.source.Problem;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** The report for programs. Its schema is {@code cfn-401-audit-report.schema.json} in the jar. */
public final class JsonReport {
  private static final int FORMAT = 1;

  private final JsonGenerator json;
  private final FindingJson findings;

  private JsonReport(JsonGenerator json) {
    this.json = json;
    this.findings = new FindingJson(json);
  }

  /** Everything the audit found, at every level; without the findings where they are not wanted. */
  public static String of(AuditResult result, ReportSettings settings, boolean withFindings) {
    return JsonText.of(
        json -> new JsonReport(json).write(result, settings, withFindings, end -> {}));
  }

  /** The same with the findings, and what else a command has to say at its end. */
  static String of(AuditResult result, ReportSettings settings, Consumer<JsonGenerator> more) {
    return JsonText.of(json -> new JsonReport(json).write(result, settings, true, more));
  }

  private void write(
      AuditResult result,
      ReportSettings settings,
      boolean withFindings,
      Consumer<JsonGenerator> more) {
    json.writeStartObject();
    json.writeNumberProperty("format", FORMAT);
    json.writeObjectPropertyStart("tool");
    json.writeStringProperty("name", "cfn-401-audit");
    json.writeStringProperty("version", settings.toolVersion());
    json.writeEndObject();
    writeSummary(Tally.of(result), result.incomplete());
    if (settings.since().compared()) {
      write(settings.since());
    }
    if (withFindings) {
      json.writeArrayPropertyStart("findings");
      result.findings().forEach(this::write);
      json.writeEndArray();
      if (!result.suppressed().isEmpty()) {
        json.writeArrayPropertyStart("suppressed");
        result.suppressed().forEach(this::write);
        json.writeEndArray();
      }
    }
    json.writeArrayPropertyStart("methods");
    result.methods().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("problems");
    result.problems().forEach(this::write);
    json.writeEndArray();
    more.accept(json);
    json.writeEndObject();
  }

  private void writeSummary(Tally tally, boolean incomplete) {
    json.writeObjectPropertyStart("summary");
    json.writeNumberProperty("reachable", tally.reachable());
    json.writeNumberProperty("unreachable", tally.unreachable());
    json.writeNumberProperty("depending", tally.depending());
    json.writeNumberProperty("undecided", tally.undecided());
    json.writeNumberProperty("open", tally.open());
    json.writeNumberProperty("other", tally.other());
    json.writeNumberProperty("errors", tally.errors());
    json.writeNumberProperty("warnings", tally.warnings());
    json.writeNumberProperty("notes", tally.notes());
    json.writeBooleanProperty("incomplete", incomplete);
    json.writeEndObject();
  }

  private void write(SinceBaseline since) {
    json.writeObjectPropertyStart("baseline");
    json.writeNumberProperty("known", since.known());
    json.writeNumberProperty("notRead", since.notRead());
    json.writeArrayPropertyStart("gone");
    for (KnownFinding finding : since.gone()) {
      json.writeStartObject();
      json.writeStringProperty("fingerprint", finding.fingerprint());
      json.writeStringProperty("ruleId", finding.rule());
      json.writeStringProperty("level", finding.level().id());
      json.writeStringProperty("message", finding.message());
      json.writeStringProperty("file", finding.file());
      json.writeStringProperty("resource", finding.resource());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Finding finding) {
    json.writeStartObject();
    findings.write(finding);
    json.writeEndObject();
  }

  private void write(SuppressedFinding suppressed) {
    json.writeStartObject();
    findings.write(suppressed.finding());
    SuppressionJson.write(json, suppressed.by());
    json.writeEndObject();
  }

  private void write(AccessRow row) {
    json.writeStartObject();
    json.writeStringProperty("stack", row.stack());
    json.writeStringProperty("api", row.api());
    json.writeStringProperty("stage", row.stage());
    json.writeStringProperty("path", row.path());
    json.writeStringProperty("verb", row.verb());
    json.writeStringProperty("verdict", row.outcome().id());
    if (row.accepts().isPresent()) {
      write(row.accepts().get());
    } else {
      json.writeNullProperty("accepts");
    }
    json.writeArrayPropertyStart("openedBy");
    row.openedBy().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("undecided");
    row.undecided().forEach(question -> PassageJson.write(json, question));
    json.writeEndArray();
    json.writeStringProperty("when", row.when());
    json.writeStringProperty("file", row.range().file().name());
    json.writeNumberProperty("line", row.range().line());
    json.writeStringProperty("authorizationType", row.authorization());
    JsonText.strings(json, "assumptions", row.assumptions());
    JsonText.strings(json, "restrictions", row.restrictions());
    if (!row.passage().equals(Passage.NOT_ASKED)) {
      PassageJson.write(json, row.passage());
    }
    json.writeEndObject();
  }

  private void write(Accepts accepts) {
    json.writeObjectPropertyStart("accepts");
    json.writeStringProperty("tokenUse", accepts.use().claim());
    JsonText.strings(json, "pools", accepts.pools());
    JsonText.strings(json, "scopes", accepts.scopes());
    json.writeStringProperty("header", accepts.header());
    json.writeEndObject();
  }

  private void write(Opening opening) {
    json.writeStartObject();
    json.writeStringProperty("stack", opening.stack());
    json.writeStringProperty("client", opening.client());
    json.writeStringProperty("grant", opening.grant().id());
    json.writeStringProperty("tokenUse", opening.use().claim());
    JsonText.strings(json, "scopes", opening.scopes());
    json.writeEndObject();
  }

  private void write(Problem problem) {
    json.writeStartObject();
    json.writeStringProperty("code", problem.code().name());
    json.writeStringProperty("message", problem.message());
    json.writeStringProperty("file", problem.file());
    json.writeNumberProperty("line", problem.line());
    json.writeNumberProperty("column", problem.column());
    json.writeEndObject();
  }
}
