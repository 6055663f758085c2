package io.github.cfn401audit.report.cdk;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.JsonText;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.RulePages;
import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The report of a synthesis, {@code validation-report.json}, with our findings in it: {@code cdk
 * validate} and editors show what it holds.
 */
public final class CdkReport {
  /** The name of the file in an assembly. */
  public static final String FILE = "validation-report.json";

  private static final String PLUGIN = "cfn-401-audit";
  private static final String INDENT = "    ";

  private final AuditResult result;
  private final ReportSettings settings;
  private final Path assembly;
  private final RulePages pages = new RulePages();

  private CdkReport(AuditResult result, ReportSettings settings, Path assembly) {
    this.result = result;
    this.settings = settings;
    this.assembly = assembly.toAbsolutePath().normalize();
  }

  /**
   * A report with nothing but our findings.
   *
   * @param version the version of the assembly, which its manifest has
   */
  public static String alone(
      AuditResult result, ReportSettings settings, Path assembly, String version) {
    String frame =
        JsonText.of(
            json -> {
              json.writeStartObject();
              json.writeStringProperty("version", version);
              json.writeStringProperty("title", "Validation Report");
              json.writeArrayPropertyStart("pluginReports");
              json.writeEndArray();
              json.writeEndObject();
            });
    return merged(frame, result, settings, assembly).orElseThrow();
  }

  /**
   * A report with our findings in place of those it had from us. All else in it stays as it is.
   *
   * @return empty where the text is not such a report
   */
  public static Optional<String> merged(
      String report, AuditResult result, ReportSettings settings, Path assembly) {
    return SourceText.decode(report.getBytes(StandardCharsets.UTF_8), FILE, problem -> {})
        .flatMap(text -> NodeReader.read(text, problem -> {}))
        .flatMap(root -> root instanceof MapNode map ? map.get("pluginReports") : Optional.empty())
        .flatMap(found -> found instanceof ListNode list ? Optional.of(list) : Optional.empty())
        .map(list -> new CdkReport(result, settings, assembly).in(report, list));
  }

  private String in(String report, ListNode plugins) {
    String ours = JsonText.of(this::write).strip().replace("\n", "\n" + INDENT);
    for (Node plugin : plugins.items()) {
      if (isOurs(plugin)) {
        SourceRange old = plugin.range();
        return report.substring(0, old.start()) + ours + report.substring(old.end());
      }
    }
    List<Node> others = plugins.items();
    if (others.isEmpty()) {
      SourceRange brackets = plugins.range();
      return report.substring(0, brackets.start())
          + "[\n"
          + INDENT
          + ours
          + "\n  ]"
          + report.substring(brackets.end());
    }
    int last = others.get(others.size() - 1).range().end();
    return report.substring(0, last) + ",\n" + INDENT + ours + report.substring(last);
  }

  private static boolean isOurs(Node plugin) {
    return plugin instanceof MapNode map
        && map.get("pluginName").orElse(null) instanceof ScalarNode name
        && name.text().equals(PLUGIN);
  }

  private void write(JsonGenerator json) {
    List<Finding> shown =
        result.findings().stream()
            .filter(finding -> finding.level().isAtLeast(settings.minLevel()))
            .toList();
    boolean fails = shown.stream().anyMatch(finding -> finding.level() == Level.ERROR);
    json.writeStartObject();
    json.writeStringProperty("pluginName", PLUGIN);
    json.writeStringProperty("pluginVersion", settings.toolVersion());
    json.writeStringProperty("conclusion", fails ? "failure" : "success");
    json.writeArrayPropertyStart("violations");
    shown.forEach(finding -> write(finding, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Finding finding, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("ruleName", finding.rule().value());
    json.writeStringProperty("description", ViolationWords.description(finding));
    ViolationWords.cure(finding, pages)
        .ifPresent(cure -> json.writeStringProperty("suggestedFix", cure));
    json.writeStringProperty("severity", ViolationWords.severity(finding.level()));
    json.writeObjectPropertyStart("ruleMetadata");
    json.writeStringProperty("more", ViolationWords.more(finding));
    json.writeEndObject();
    json.writeArrayPropertyStart("violatingConstructs");
    json.writeStartObject();
    json.writeStringProperty("constructPath", finding.resource().constructPath());
    json.writeObjectPropertyStart("cloudFormationResource");
    json.writeStringProperty("templatePath", templatePath(finding));
    json.writeStringProperty("logicalId", finding.resource().logicalId());
    KeyPath.of(finding.range())
        .ifPresent(path -> JsonText.strings(json, "propertyPaths", List.of(path)));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private String templatePath(Finding finding) {
    return finding
        .range()
        .file()
        .path()
        .map(file -> file.toAbsolutePath().normalize())
        .map(file -> file.startsWith(assembly) ? assembly.relativize(file) : file)
        .map(file -> file.toString().replace('\\', '/'))
        .orElse(finding.range().file().name());
  }
}
