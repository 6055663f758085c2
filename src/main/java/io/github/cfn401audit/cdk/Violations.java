package io.github.cfn401audit.cdk;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.CureWords;
import io.github.cfn401audit.report.RulePages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.PolicyViolatingResource;
import software.amazon.awscdk.PolicyViolation;

/** Turns findings into violations. */
final class Violations {
  private final RulePages pages = new RulePages();

  /** A violation with the rule, the first line, the cure, and the resource it stands at. */
  PolicyViolation of(Finding finding) {
    PolicyViolation.Builder violation =
        PolicyViolation.builder()
            .ruleName(finding.rule().value())
            .description(description(finding))
            .severity(severity(finding.level()))
            .ruleMetadata(Map.of("more", "cfn-401-audit explain " + finding.rule()))
            .violatingResources(List.of(resource(finding)));
    CureWords.of(finding, pages).stream()
        .findFirst()
        .ifPresent(cure -> violation.fix(cure.words()));
    return violation.build();
  }

  private static String description(Finding finding) {
    List<String> sentences = new ArrayList<>();
    sentences.add(finding.message());
    if (!finding.when().isEmpty()) {
      sentences.add(finding.when());
    }
    finding.also().stream()
        .map(ChainStep::resource)
        .map(resource -> resource.constructPath())
        .filter(path -> !path.isEmpty())
        .distinct()
        .forEach(path -> sentences.add("also at " + path));
    return String.join("; ", sentences);
  }

  private static String severity(Level level) {
    return level == Level.NOTE ? "info" : level.id();
  }

  /** The CDK finds the construct by the template and the logical id. */
  private static PolicyViolatingResource resource(Finding finding) {
    return PolicyViolatingResource.builder()
        .resourceLogicalId(finding.resource().logicalId())
        .templatePath(
            finding
                .range()
                .file()
                .path()
                .map(file -> file.toAbsolutePath().toString())
                .orElse(finding.range().file().name()))
        .locations(KeyPath.of(finding.range()).stream().toList())
        .build();
  }
}
