package io.github.cfn401audit.report.sarif;

import io.github.cfn401audit.authored.AuthoredPlace;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.ConsideredToken;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.HiddenFinding;
import io.github.cfn401audit.finding.SuppressedFinding;
import io.github.cfn401audit.finding.Suppression;
import io.github.cfn401audit.report.CureWords;
import io.github.cfn401audit.report.JsonText;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.VisibleText;
import io.github.cfn401audit.report.Words;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The results of SARIF: the message with its links, the places, and the chain as a code flow. */
final class SarifResults {
  private static final int MOST_LINKS = 8;
  private static final int MOST_RELATED = 100;
  private static final int MOST_STEPS = 1000;

  private final JsonGenerator json;
  private final SarifRules rules;
  private final SarifLocations locations;
  private final ReportSettings settings;
  private final SarifFingerprints fingerprints = new SarifFingerprints();
  private final boolean tellsSuppressed;
  private final IdentityHashMap<Finding, List<Suppression>> suppressed = new IdentityHashMap<>();

  /**
   * A writer of results.
   *
   * @param settings what each result tells
   * @param suppressed those that are
   */
  SarifResults(
      JsonGenerator json,
      SarifRules rules,
      SarifLocations locations,
      ReportSettings settings,
      List<SuppressedFinding> suppressed) {
    this.json = json;
    this.rules = rules;
    this.locations = locations;
    this.settings = settings;
    this.tellsSuppressed = settings.showsSuppressed();
    suppressed.forEach(one -> this.suppressed.put(one.finding(), one.by()));
  }

  void write(List<Finding> findings) {
    json.writeArrayPropertyStart("results");
    findings.forEach(this::write);
    json.writeEndArray();
  }

  private void write(Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule().value());
    json.writeNumberProperty("ruleIndex", rules.indexOf(finding.rule()));
    json.writeStringProperty("level", finding.level().id());
    json.writeObjectPropertyStart("message");
    Optional<AuthoredPlace> authored = settings.authoredPlace(finding);
    List<ChainStep> related = related(finding, authored.isPresent());
    json.writeStringProperty("text", messageOf(finding, authored, related.size()));
    json.writeEndObject();
    json.writeArrayPropertyStart("locations");
    locations.write(
        finding.resource(),
        authored.map(AuthoredPlace::range).orElse(finding.range()),
        finding.label().text());
    json.writeEndArray();
    fingerprints.write(json, finding);
    writeRelated(related);
    if (!finding.chain().isEmpty()) {
      writeCodeFlow(finding.chain());
    }
    if (tellsSuppressed) {
      SarifSuppressions.write(json, suppressed.getOrDefault(finding, List.of()), locations);
    }
    writeProperties(finding, authored.isPresent());
    json.writeEndObject();
  }

  /** A baseline tells findings apart by their template, wherever they are shown. */
  private void writeProperties(Finding finding, boolean authored) {
    if (!authored && finding.assumptions().isEmpty() && finding.considered().isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("properties");
    if (!finding.assumptions().isEmpty()) {
      JsonText.strings(json, "assumptions", finding.assumptions());
    }
    if (!finding.considered().isEmpty()) {
      JsonText.strings(json, "tokensConsidered", considered(finding));
    }
    if (authored) {
      json.writeStringProperty("template", locations.addressOf(finding.range().file()));
    }
    json.writeEndObject();
  }

  /** The first sentence stands alone: it is what a short list shows. */
  private String messageOf(Finding finding, Optional<AuthoredPlace> authored, int last) {
    StringBuilder message = new StringBuilder();
    message.append(SarifText.sentence(finding.message() + Words.when(finding.when())));
    int id = 1;
    List<String> steps = new ArrayList<>();
    for (ChainStep step : finding.chain()) {
      String name = SarifText.link(step.resource().name(), id++);
      steps.add(name + " " + SarifText.plain(step.message()));
    }
    append(message, "Why", "; ", steps);
    List<String> places = new ArrayList<>();
    for (ChainStep step : finding.also()) {
      places.add(SarifText.link(step.message(), id++));
    }
    append(message, "Also", ", ", places);
    List<String> behind = new ArrayList<>();
    for (HiddenFinding hidden : finding.remedy().behind()) {
      String first = SarifText.link(hidden.places().get(0).message(), id);
      id += hidden.places().size();
      behind.add(SarifText.plain(hidden.rule() + " at ") + first);
    }
    append(message, "Behind this", ", ", behind);
    for (CureWords cure : CureWords.of(finding, rules.pages())) {
      message.append(' ').append(cure.title()).append(": ");
      message.append(SarifText.sentence(cure.words()));
    }
    for (String remark : finding.remarks()) {
      message.append(" Note: ").append(SarifText.sentence(remark));
    }
    for (String assumption : finding.assumptions()) {
      message.append(" Note: ").append(SarifText.sentence("this rests on " + assumption));
    }
    if (authored.isPresent()) {
      message.append(" Template: ").append(SarifText.link(finding.resource().name(), last));
      message.append('.');
      if (authored.get().kind() == AuthoredPlace.Kind.GUESS) {
        message.append(
            " Note: the line is a guess: it is the only call in this file that names the construct.");
      }
    }
    return message.toString();
  }

  private static List<String> considered(Finding finding) {
    List<String> sentences = new ArrayList<>();
    for (ConsideredToken candidate : finding.considered()) {
      sentences.add(VisibleText.of(candidate.sentence()));
    }
    return sentences;
  }

  private static void append(
      StringBuilder message, String title, String delimiter, List<String> links) {
    if (links.isEmpty()) {
      return;
    }
    int most = Math.min(MOST_LINKS, links.size());
    message.append(' ').append(title).append(": ");
    message.append(String.join(delimiter, links.subList(0, most)));
    if (most < links.size()) {
      message.append(" and ").append(links.size() - most).append(" more");
    }
    message.append('.');
  }

  /** The chain and the other places, and last the place in the template where that is not first. */
  private static List<ChainStep> related(Finding finding, boolean authored) {
    List<ChainStep> places = new ArrayList<>(finding.chain());
    places.addAll(finding.also());
    for (HiddenFinding hidden : finding.remedy().behind()) {
      for (ChainStep place : hidden.places()) {
        places.add(
            new ChainStep(
                place.resource(),
                place.range(),
                "behind this: " + hidden.rule() + " at " + place.message()));
      }
    }
    int most = Math.min(MOST_RELATED - 1, places.size());
    List<ChainStep> related = new ArrayList<>(authored ? places.subList(0, most) : places);
    if (authored) {
      related.add(new ChainStep(finding.resource(), finding.range(), finding.label().text()));
    }
    return related;
  }

  private void writeRelated(List<ChainStep> places) {
    if (places.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("relatedLocations");
    int most = Math.min(MOST_RELATED, places.size());
    for (int at = 0; at < most; at++) {
      locations.writeRelated(at + 1, places.get(at));
    }
    json.writeEndArray();
  }

  private void writeCodeFlow(List<ChainStep> chain) {
    json.writeArrayPropertyStart("codeFlows");
    json.writeStartObject();
    json.writeArrayPropertyStart("threadFlows");
    json.writeStartObject();
    json.writeArrayPropertyStart("locations");
    for (ChainStep step : chain.subList(0, Math.min(MOST_STEPS, chain.size()))) {
      json.writeStartObject();
      json.writeName("location");
      locations.write(step.resource(), step.range(), step.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }
}
