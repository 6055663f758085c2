package io.github.cfn401audit.trial;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.values.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cures of one finding, on trial. One is reported only where the finding is gone with it in
 * every scenario that has it, and something is gained; where in every scenario nothing else is
 * reported and no method is harder to call; and where in those without the finding every method
 * asks for what it asked for.
 */
final class Trial {
  private static final int SHOWN = 2;

  private final Finding finding;
  private final List<Candidate> candidates = new ArrayList<>();

  /** A cure that has not failed yet, and what it gave in every scenario so far. */
  private static final class Candidate {
    private final Cure cure;
    private boolean failed;
    private Optional<EditOutcome> achieved = Optional.empty();

    private Candidate(Cure cure) {
      this.cure = cure;
    }

    private void tryIn(AuditedModel before, Finding finding) {
      boolean holds = before.has(finding);
      Optional<Edit> edit = holds ? proposed(before, finding) : Optional.of(cure.edit());
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
              || (holds ? !cures(finding, before, after) : !after.asksTheSameAs(before));
      if (holds && !failed) {
        EditOutcome here = EditOutcome.of(before, after);
        achieved = Optional.of(achieved.map(here::and).orElse(here));
      }
    }

    /** A deployment that is no longer refused may bring to light what else is wrong. */
    private boolean cures(Finding finding, AuditedModel before, AuditedModel after) {
      return after.lost(finding, before)
          && (cure.criterion() instanceof Cure.SuccessCriterion.FindingGone
              || !after.isRefusedAt(finding));
    }

    /**
     * What the rule proposes in the same words there: what an edit refers to may come to something
     * else in another scenario.
     */
    private Optional<Edit> proposed(AuditedModel there, Finding finding) {
      String words = cure.edit().words();
      return there.curesOf(finding).stream()
          .map(Cure::edit)
          .filter(edit -> edit.words().equals(words))
          .findFirst();
    }

    /** What to do and what it gives; empty where it gives nothing. */
    private Optional<String> words(ResourceId subject) {
      return failed
          ? Optional.empty()
          : achieved
              .flatMap(gains -> gains.words(cure.criterion(), subject))
              .map(words -> cure.words() + "; after this change " + words);
    }
  }

  Trial(Finding finding) {
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }

  /** How many cures are on trial. */
  int size() {
    return candidates.size();
  }

  /** Takes up the cures that the rule proposes in a world, if it has none; says how many. */
  int propose(AuditedIslands world, int most) {
    if (!candidates.isEmpty()) {
      return 0;
    }
    world
        .around(finding.resource())
        .ifPresent(
            judged ->
                judged.curesOf(finding).stream()
                    .filter(this::canBeWritten)
                    .sorted(Cure.BY_SIZE)
                    .limit(most)
                    .forEach(cure -> candidates.add(new Candidate(cure))));
    return candidates.size();
  }

  /** What a document or SAM says is changed there, in other words than those of a resource. */
  private boolean canBeWritten(Cure cure) {
    boolean ofPart = PartName.is(finding.resource().logicalId());
    return cure.edit().isOfWhatIsWritten() && !(ofPart && cure.edit().addsResources());
  }

  /** Tries them in a world, on top of those before. */
  void tryIn(AuditedIslands world) {
    Optional<AuditedModel> judged =
        candidates.isEmpty() ? Optional.empty() : world.around(finding.resource());
    judged.ifPresent(before -> candidates.forEach(candidate -> candidate.tryIn(before, finding)));
  }

  /** The finding, with the cures that stood the trial, the smallest first. */
  Finding result() {
    return candidates.isEmpty()
        ? finding
        : finding.fixedBy(
            candidates.stream()
                .map(candidate -> candidate.words(finding.resource().id()))
                .flatMap(Optional::stream)
                .limit(SHOWN)
                .toList());
  }
}
