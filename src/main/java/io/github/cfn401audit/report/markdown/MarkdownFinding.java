package io.github.cfn401audit.report.markdown;

import io.github.cfn401audit.authored.AuthoredPlace;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.ConsideredToken;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.report.ArtifactAddress;
import io.github.cfn401audit.report.BehindWords;
import io.github.cfn401audit.report.CureWords;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.RulePages;
import io.github.cfn401audit.report.Words;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** One finding in Markdown: what fails and where, what to do, and why behind a fold. */
final class MarkdownFinding {
  private static final int MOST_PLACES = 8;
  private static final int MOST_ROWS = 30;

  private final ReportSettings settings;
  private final ArtifactAddress address;
  private final RulePages pages;

  MarkdownFinding(ReportSettings settings, RulePages pages) {
    this.settings = settings;
    this.address = new ArtifactAddress(settings.sourceRoot());
    this.pages = pages;
  }

  /** The finding, ending with an empty line. */
  String of(Finding finding) {
    StringBuilder text = new StringBuilder();
    text.append("### ").append(finding.level().id()).append(": ");
    text.append(MarkdownText.words(finding.message() + Words.when(finding.when()))).append("\n\n");
    text.append(place(finding)).append(": ");
    text.append(MarkdownText.words(finding.label().text())).append("\n\n");
    appendPlaces(text, finding.also());
    appendCure(text, finding);
    for (String remark : finding.remarks()) {
      text.append("**Note:** ").append(MarkdownText.words(remark)).append("\n\n");
    }
    for (String assumption : finding.assumptions()) {
      text.append("**Note:** ").append(MarkdownText.words("this rests on " + assumption));
      text.append("\n\n");
    }
    appendWhy(text, finding);
    return text.toString();
  }

  private String place(Finding finding) {
    String path = finding.resource().constructPath();
    String generated =
        place(finding.range()) + (path.isEmpty() ? "" : ", " + MarkdownText.code(path));
    return settings
        .authoredPlace(finding)
        .map(place -> place(place.range()) + guess(place) + ", in the template " + generated)
        .orElse(generated);
  }

  private static String guess(AuthoredPlace place) {
    return place.kind() == AuthoredPlace.Kind.GUESS ? " (a guess)" : "";
  }

  private String place(SourceRange range) {
    return MarkdownText.code(address.pathOf(range.file()) + ":" + range.line());
  }

  private static void appendPlaces(StringBuilder text, List<ChainStep> also) {
    if (also.isEmpty()) {
      return;
    }
    List<String> places = new ArrayList<>();
    for (ChainStep step : also) {
      places.add(MarkdownText.words(step.message()));
    }
    text.append("Also: ").append(Words.firstOf(places, MOST_PLACES)).append("\n\n");
  }

  private void appendCure(StringBuilder text, Finding finding) {
    for (String hidden : BehindWords.of(finding)) {
      text.append("**Behind this:** ").append(MarkdownText.words(hidden)).append("<br>\n");
    }
    for (CureWords cure : CureWords.of(finding, pages)) {
      text.append("**").append(cure.title()).append(":** ");
      text.append(MarkdownText.words(cure.words())).append("<br>\n");
    }
    text.append("**More:** <code>cfn-401-audit explain ");
    text.append(MarkdownText.words(finding.rule().value())).append("</code>\n\n");
  }

  private void appendWhy(StringBuilder text, Finding finding) {
    if (finding.chain().isEmpty() && finding.considered().isEmpty()) {
      return;
    }
    text.append("<details><summary>Why</summary>\n\n");
    String drawing = MermaidDrawing.of(finding);
    if (!drawing.isEmpty()) {
      text.append("```mermaid\n").append(drawing).append("```\n\n");
    }
    MarkdownTable chain = new MarkdownTable(List.of("", "resource", "place", "what it says"));
    int number = 1;
    for (ChainStep step : firstOf(finding.chain())) {
      chain.add(
          List.of(
              Integer.toString(number++),
              MarkdownText.code(step.resource().name()),
              place(step.range()),
              MarkdownText.words(step.message())));
    }
    chain.addMore(finding.chain().size() - MOST_ROWS);
    text.append(chain.text());
    MarkdownTable tokens =
        new MarkdownTable(List.of("client", "grant", "token considered", "outcome", "reason"));
    for (ConsideredToken candidate : firstOf(finding.considered())) {
      tokens.add(
          List.of(
              MarkdownText.code(candidate.client()),
              MarkdownText.words(candidate.grant()),
              MarkdownText.words(candidate.token()),
              MarkdownText.words(candidate.outcome().words()),
              MarkdownText.words(candidate.reason())));
    }
    tokens.addMore(finding.considered().size() - MOST_ROWS);
    text.append(tokens.text()).append("</details>\n\n");
  }

  private static <T> List<T> firstOf(List<T> items) {
    return items.subList(0, Math.min(MOST_ROWS, items.size()));
  }
}
