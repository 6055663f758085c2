package io.github.cfn401audit.trial;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.HiddenFinding;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.ReportedFinding;
import io.github.cfn401audit.values.ResourceId;
import java.util.List;
import java.util.Optional;

/** A cure on trial, and what it gave in every scenario so far. */
final class Candidate {
  private final Cure cure;
  private final Finding finding;
  private boolean failed;
  private boolean opensAll = true;
  private Optional<EditOutcome> achieved = Optional.empty();
  private Optional<List<HiddenFinding>> behind = Optional.empty();

  Candidate(Cure cure, Finding finding) {
    this.cure = cure;
    this.finding = finding;
  }

  void tryIn(AuditedModel before) {
    Optional<ReportedFinding> reported = before.reported(finding);
    boolean holds = reported.isPresent();
    Optional<Edit> edit = holds ? proposed(before) : Optional.of(cure.edit());
    if (failed || (!holds && !before.access().model().isTouchedBy(cure.edit()))) {
      return;
    }
    if (edit.isEmpty() || !before.access().model().canBeMade(edit.get())) {
      failed = true;
      return;
    }
    AuditedModel after = before.with(edit.get());
    failed =
        after.isWorseThan(before, edit.get())
            || (holds ? !cures(before, after) : !after.asksTheSameAs(before));
    if (holds) {
      compare(ClosedMethods.by(reported.get(), before), before, after);
    }
    if (holds && !failed) {
      EditOutcome here = EditOutcome.of(before, after);
      achieved = Optional.of(achieved.map(here::and).orElse(here));
    }
  }

  private void compare(ClosedMethods closed, AuditedModel before, AuditedModel after) {
    opensAll &= closed.closedIn(after).areNone();
    if (behind.isEmpty() && after.lost(finding, before)) {
      behind = Optional.of(HiddenFindings.of(closed, before, List.of(after)));
    }
  }

  /** A deployment that is no longer refused may bring to light what else is wrong. */
  private boolean cures(AuditedModel before, AuditedModel after) {
    return after.lost(finding, before)
        && (cure.criterion() instanceof Cure.SuccessCriterion.FindingGone
            || !after.isRefusedAt(finding));
  }

  /**
   * What the rule proposes in the same words there: what an edit refers to may come to something
   * else in another scenario.
   */
  private Optional<Edit> proposed(AuditedModel there) {
    String words = cure.edit().words();
    return there.curesOf(finding).stream()
        .map(Cure::edit)
        .filter(edit -> edit.words().equals(words))
        .findFirst();
  }

  /** True where it leaves what methods ask for as it is, and all that the finding closes open. */
  boolean isWholeCure(ResourceId subject) {
    return !cure.weakens() && opensAll && words(subject).isPresent();
  }

  /** True where it opens all that the finding closes, though methods then ask for less. */
  boolean isWeakerCure() {
    return cure.weakens() && opensAll;
  }

  /** What would still fail at the same methods; empty where the finding stayed. */
  Optional<List<HiddenFinding>> behind() {
    return behind;
  }

  /** What to do and what it gives; empty where it gives nothing. */
  Optional<String> words(ResourceId subject) {
    return failed
        ? Optional.empty()
        : achieved
            .flatMap(gains -> gains.words(cure.criterion(), subject))
            .map(words -> cure.words() + "; after this change " + words);
  }
}
