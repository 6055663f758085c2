package io.github.cfn401audit.caller.postman;

import io.github.cfn401audit.finding.Basis;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Explanation;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.finding.Label;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.Remedy;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** The findings of one collection, as they are found. */
final class CollectionFindings {
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Adds a finding.
   *
   * @param owner the request, folder or collection
   * @param message the first line
   * @param label the words beside the place
   * @param against the resource that it disagrees with, and what that says
   */
  void add(
      RuleId rule,
      Level level,
      String owner,
      SourceRange place,
      String message,
      String label,
      StackResource against,
      String says) {
    ChainStep step =
        new ChainStep(
            new FindingResource(against.stackName(), against.logicalId(), against.constructPath()),
            against.range(),
            says);
    Finding finding =
        new Finding(
            rule,
            level,
            message,
            new FindingResource("", owner, ""),
            new Label(place, label),
            new Explanation(List.of(step), List.of(), List.of()),
            Remedy.NONE,
            Basis.FILES);
    if (findings.stream().noneMatch(other -> other.key().equals(finding.key()))) {
      findings.add(finding);
    }
  }

  /** All of them, in the order of the collection. */
  List<Finding> all() {
    return findings.stream().sorted().toList();
  }
}
