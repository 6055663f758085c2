package io.github.cfn401audit.report.cdk;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.CureWords;
import io.github.cfn401audit.report.RulePages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a violation says of a finding. */
public final class ViolationWords {
  private ViolationWords() {}

  /** The first line, in which deployments it holds, and the other constructs. */
  public static String description(Finding finding) {
    List<String> parts = new ArrayList<>();
    parts.add(finding.message());
    if (!finding.when().isEmpty()) {
      parts.add(finding.when());
    }
    finding.also().stream()
        .map(step -> step.resource().constructPath())
        .filter(path -> !path.isEmpty())
        .distinct()
        .forEach(path -> parts.add("also at " + path));
    return String.join("; ", parts);
  }

  /** The smallest edit that was tried, else the general cure. */
  public static Optional<String> cure(Finding finding, RulePages pages) {
    return CureWords.of(finding, pages).stream().map(CureWords::words).findFirst();
  }

  /** The severity that the CDK knows for a level. */
  public static String severity(Level level) {
    return level == Level.NOTE ? "info" : level.id();
  }

  /** How to read more. */
  public static String more(Finding finding) {
    return "cfn-401-audit explain " + finding.rule();
  }
}
