package io.github.cfn401audit.trial;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.HiddenFinding;
import io.github.cfn401audit.finding.Plan;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.ReportedFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits on trial that together open some methods, and what each gave in every scenario so far. */
final class PlanTrial {
  private final Finding finding;
  private final ClosedMethods methods;
  private final EditPath path;
  private final boolean isWhole;
  private final List<EditOutcome> achieved = new ArrayList<>();
  private boolean failed;

  /**
   * A trial of edits that opened the methods, or some of them, in one scenario.
   *
   * @param path the edits, in that scenario
   */
  PlanTrial(Finding finding, ClosedMethods methods, EditPath path) {
    this.finding = finding;
    this.methods = methods;
    this.path = path;
    this.isWhole = path.cures(finding, methods);
  }

  /** Makes the same edits in a scenario. */
  void tryIn(AuditedModel before) {
    Optional<ReportedFinding> reported = before.reported(finding);
    Optional<EditPath> made = failed ? Optional.empty() : path.in(before);
    failed = made.isEmpty() || !succeeds(made.get(), reported);
    if (!failed && reported.isPresent()) {
      compare(made.get());
    }
  }

  private boolean succeeds(EditPath there, Optional<ReportedFinding> reported) {
    if (reported.isEmpty()) {
      return !there.end().isWorseThan(there.start(), there.whole())
          && there.end().asksTheSameAs(there.start());
    }
    ClosedMethods closed = methods.and(ClosedMethods.by(reported.get(), there.start()));
    return isWhole ? there.cures(finding, closed) : there.opensSome(closed);
  }

  private void compare(EditPath there) {
    AuditedModel before = there.start();
    for (int at = 0; at < there.steps().size(); at++) {
      EditOutcome here = EditOutcome.of(before, there.steps().get(at).after());
      before = there.steps().get(at).after();
      if (at == achieved.size()) {
        achieved.add(here);
      } else {
        achieved.set(at, achieved.get(at).and(here));
      }
    }
  }

  /** True where more than one edit is needed. */
  boolean isLong() {
    return path.steps().size() > 1;
  }

  /** The plan; none where the edits failed somewhere. */
  Plan plan() {
    if (failed || achieved.isEmpty()) {
      return Plan.NONE;
    }
    return new Plan(
        steps(),
        methods.openIn(path.end()).placesIn(path.end()),
        methods.closedIn(path.end()).placesIn(path.end()));
  }

  private List<String> steps() {
    List<String> steps = new ArrayList<>();
    for (int at = 0; at < path.steps().size(); at++) {
      EditPath.Step step = path.steps().get(at);
      Finding cured = step.finding();
      steps.add(
          step.cure().words()
              + "; after this change "
              + achieved
                  .get(at)
                  .words(step.cure().criterion(), cured.resource().id())
                  .orElse(cured.rule() + " at " + cured.resource().name() + " is cured")
              + (at == path.steps().size() - 1 ? stillClosed() : ""));
    }
    return steps;
  }

  private String stillClosed() {
    List<String> closed =
        methods.closedIn(path.end()).placesIn(path.end()).stream().map(ChainStep::message).toList();
    return closed.isEmpty()
        ? ""
        : ", and "
            + Phrases.firstAndMore(closed)
            + " "
            + Phrases.verb(closed.size(), "stay")
            + " closed";
  }

  /** What the edits uncover one after another. */
  List<HiddenFinding> behind() {
    return HiddenFindings.of(
        methods, path.start(), path.steps().stream().map(EditPath.Step::after).toList());
  }
}
