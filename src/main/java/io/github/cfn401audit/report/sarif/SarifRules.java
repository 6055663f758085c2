package io.github.cfn401audit.report.sarif;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.report.JsonText;
import io.github.cfn401audit.report.RulePages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** The rules of the findings shown, sorted by id, as SARIF describes them. */
final class SarifRules {
  private static final int LONGEST_DESCRIPTION = 1024;

  private final Map<RuleId, Level> worst = new TreeMap<>();
  private final List<RuleId> order;
  private final RulePages pages = new RulePages();

  SarifRules(List<Finding> findings) {
    for (Finding finding : findings) {
      worst.merge(
          finding.rule(), finding.level(), (one, other) -> one.isAtLeast(other) ? one : other);
    }
    order = List.copyOf(worst.keySet());
  }

  /** The place of the rule in the list. */
  int indexOf(RuleId rule) {
    return order.indexOf(rule);
  }

  /** The pages that were read for the rules. */
  RulePages pages() {
    return pages;
  }

  void write(JsonGenerator json) {
    json.writeArrayPropertyStart("rules");
    worst.forEach((rule, level) -> write(json, rule, pages.of(rule), level));
    json.writeEndArray();
  }

  private static void write(
      JsonGenerator json, RuleId rule, Optional<RulePage> page, Level worstLevel) {
    String id = rule.value();
    String title = page.map(RulePage::title).orElse(id.replace('-', ' '));
    String sentence = RuleHelp.sentence(title);
    String wrong = page.map(found -> found.plainText("What is wrong")).orElse("");
    Level level = page.map(RulePage::level).orElse(worstLevel);
    json.writeStartObject();
    json.writeStringProperty("id", id);
    json.writeStringProperty("name", SarifText.pascalCase(id));
    text(json, "shortDescription", sentence);
    text(
        json,
        "fullDescription",
        SarifText.cut(wrong.isEmpty() ? sentence : wrong, LONGEST_DESCRIPTION));
    json.writeObjectPropertyStart("help");
    json.writeStringProperty("text", page.map(RuleHelp::text).orElse(sentence));
    page.ifPresent(found -> json.writeStringProperty("markdown", RuleHelp.markdown(found)));
    json.writeEndObject();
    if (page.isPresent() && !page.get().references().isEmpty()) {
      json.writeStringProperty("helpUri", page.get().references().get(0));
    }
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", level.id());
    json.writeEndObject();
    json.writeObjectPropertyStart("properties");
    JsonText.strings(json, "tags", tags(page));
    json.writeStringProperty("precision", level == Level.ERROR ? "very-high" : "high");
    json.writeStringProperty("problem.severity", severity(level));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  private static List<String> tags(Optional<RulePage> page) {
    List<String> tags = new ArrayList<>();
    page.ifPresent(found -> tags.add(found.family()));
    tags.add("api-gateway");
    tags.add("cognito");
    if (page.isPresent()) {
      for (String answer : page.get().answer().split(" or ", -1)) {
        tags.add(answer.replace(' ', '-'));
      }
    }
    return tags;
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "recommendation";
    };
  }
}
