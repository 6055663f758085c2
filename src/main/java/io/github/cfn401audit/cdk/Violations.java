package io.github.cfn401audit.cdk;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.report.RulePages;
import io.github.cfn401audit.report.cdk.KeyPath;
import io.github.cfn401audit.report.cdk.ViolationWords;
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
            .description(ViolationWords.description(finding))
            .severity(ViolationWords.severity(finding.level()))
            .ruleMetadata(Map.of("more", ViolationWords.more(finding)))
            .violatingResources(List.of(resource(finding)));
    ViolationWords.cure(finding, pages).ifPresent(violation::fix);
    return violation.build();
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
