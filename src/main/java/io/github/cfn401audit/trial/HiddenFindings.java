package io.github.cfn401audit.trial;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.FindingTopic;
import io.github.cfn401audit.finding.HiddenFinding;
import io.github.cfn401audit.rule.ReportedFinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The failures at some methods that are reported only once another finding is cured. */
final class HiddenFindings {
  private HiddenFindings() {}

  /**
   * Each failure that is not reported before, in the order in which the edits uncover them.
   *
   * @param after the models after each edit
   */
  static List<HiddenFinding> of(
      ClosedMethods methods, AuditedModel before, List<AuditedModel> after) {
    Set<FindingTopic> known = new HashSet<>();
    before.failures().forEach(reported -> known.add(reported.finding().topic()));
    List<HiddenFinding> hidden = new ArrayList<>();
    for (AuditedModel model : after) {
      for (ReportedFinding reported : methods.failuresIn(model)) {
        if (known.add(reported.finding().topic())) {
          hidden.add(
              new HiddenFinding(reported.finding().rule(), places(methods, reported, model)));
        }
      }
    }
    return hidden;
  }

  private static List<ChainStep> places(
      ClosedMethods methods, ReportedFinding reported, AuditedModel model) {
    return methods.and(ClosedMethods.by(reported, model)).placesIn(model);
  }
}
