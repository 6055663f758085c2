package io.github.cfn401audit.report.text;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.ConsideredToken;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.report.BehindWords;
import io.github.cfn401audit.report.ChainTree;
import io.github.cfn401audit.report.CureWords;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.RulePages;
import io.github.cfn401audit.report.Words;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;

/**
 * One finding as the terminal prints it: what fails, the line it is about, why, and what to do
 * next.
 */
final class FindingText {
  private static final int NARROWEST_GUTTER = 3;
  private static final int MOST_PLACES = 8;

  private final TerminalPage page;
  private final RulePages pages;
  private final ReportSettings settings;

  FindingText(TerminalPage page, RulePages pages, ReportSettings settings) {
    this.page = page;
    this.pages = pages;
    this.settings = settings;
  }

  /** Prints the finding, from its first line to the command that explains its rule. */
  void print(Finding finding) {
    printHead(finding);
    if (!finding.chain().isEmpty()) {
      printChain(finding);
    }
    if (!finding.considered().isEmpty()) {
      printConsidered(finding.considered());
    }
    if (!finding.also().isEmpty()) {
      printAlso(finding);
    }
    for (String hidden : BehindWords.of(finding)) {
      page.add(Paint.BOLD, "behind this:").add(" " + hidden).endLine();
    }
    printCure(finding);
    for (String remark : finding.remarks()) {
      page.add(Paint.BOLD, "note:").add(" " + remark).endLine();
    }
    for (String assumption : finding.assumptions()) {
      page.add(Paint.BOLD, "note:").add(" this rests on " + assumption).endLine();
    }
    page.add(Paint.BOLD, "more:").add(" cfn-401-audit explain " + finding.rule()).endLine();
  }

  private void printHead(Finding finding) {
    SourceRange range = finding.range();
    String line = Integer.toString(range.line());
    int gutter = Math.max(NARROWEST_GUTTER, line.length());
    page.add(Paint.of(finding.level()), finding.level().id() + "[" + finding.rule() + "]");
    page.add(Paint.BOLD, ": " + finding.message() + Words.when(finding.when())).endLine();
    page.blanks(gutter).add(Paint.DIM, "-->");
    page.add(" " + range.file().name() + ":" + line + ":" + range.column());
    String constructPath = finding.resource().constructPath();
    if (!constructPath.isEmpty()) {
      page.blanks(6).add(constructPath);
    }
    settings
        .authoredPlace(finding)
        .ifPresent(place -> page.blanks(6).add(Paint.BOLD, place.words()));
    page.endLine();
    SourceExcerpt.print(page, finding.label(), finding.level(), gutter);
  }

  private void printChain(Finding finding) {
    page.add(Paint.BOLD, "why").endLine();
    TextTable steps = new TextTable(2, 3);
    int numberWidth = Integer.toString(finding.chain().size()).length();
    int number = 1;
    for (ChainStep step : finding.chain()) {
      String shown = Integer.toString(number);
      steps.add(
          " ".repeat(numberWidth - shown.length())
              + shown
              + ". "
              + ChainTree.branch(finding.chain(), number - 1)
              + step.resource().name(),
          placeOf(step.range(), finding.range()),
          step.message());
      number++;
    }
    steps.print(page, 2);
  }

  private void printConsidered(List<ConsideredToken> considered) {
    page.add(Paint.BOLD, "tokens considered").endLine();
    TextTable tokens = new TextTable(3, 3);
    for (ConsideredToken candidate : considered) {
      tokens.add(
          candidate.client(),
          candidate.grant(),
          candidate.token(),
          candidate.outcome().words(),
          candidate.reason());
    }
    tokens.print(page, 2);
  }

  private void printAlso(Finding finding) {
    List<String> places = new ArrayList<>();
    for (ChainStep step : finding.also()) {
      places.add(step.message() + " (" + placeOf(step.range(), finding.range()) + ")");
    }
    int most = settings.verbose() ? places.size() : MOST_PLACES;
    page.add(Paint.BOLD, "also:").add(" " + Words.firstOf(places, most)).endLine();
  }

  private void printCure(Finding finding) {
    for (CureWords cure : CureWords.of(finding, pages)) {
      page.add(Paint.BOLD, cure.label() + ":").add(" " + cure.words()).endLine();
    }
  }

  private static String placeOf(SourceRange range, SourceRange primary) {
    String name = range.file().name();
    String folder = folderOf(name);
    boolean near = folder.equals(folderOf(primary.file().name()));
    return (near ? name.substring(folder.length()) : name) + ":" + range.line();
  }

  private static String folderOf(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }
}
