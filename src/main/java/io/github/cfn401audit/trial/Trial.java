package io.github.cfn401audit.trial;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.HiddenFinding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.Plan;
import io.github.cfn401audit.finding.Remedy;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.ReportedFinding;
import io.github.cfn401audit.template.PartName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cures of one finding, on trial. One is reported only where the finding is gone with it in
 * every scenario that has it, and something is gained; where in every scenario nothing else is
 * reported and no method is harder to call; and where in those without the finding every method
 * asks for what it asked for. Where none opens what the finding closes, a plan is.
 */
final class Trial {
  private static final int SHOWN = 2;

  private final Finding finding;
  private final List<Candidate> candidates = new ArrayList<>();
  private Optional<ClosedMethods> closed = Optional.empty();
  private Optional<PlanTrial> plan = Optional.empty();
  private Optional<PlanTrial> alternative = Optional.empty();

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
                    .filter(cure -> canBeWritten(finding, cure))
                    .sorted(Cure.BY_SIZE)
                    .limit(most)
                    .forEach(cure -> candidates.add(new Candidate(cure, finding))));
    return candidates.size();
  }

  /** What a document or SAM says is changed there, in other words than those of a resource. */
  static boolean canBeWritten(Finding finding, Cure cure) {
    boolean ofPart = PartName.is(finding.resource().logicalId());
    return cure.edit().isOfWhatIsWritten() && !(ofPart && cure.edit().addsResources());
  }

  /** Tries them in a world, on top of those before. */
  void tryIn(AuditedIslands world) {
    Optional<AuditedModel> judged =
        candidates.isEmpty() ? Optional.empty() : world.around(finding.resource());
    judged.ifPresent(before -> candidates.forEach(candidate -> candidate.tryIn(before)));
  }

  /** True where no cure opens what the finding keeps closed, if it does. */
  boolean mayNeedPlan() {
    return finding.level() != Level.NOTE
        && candidates.stream()
            .noneMatch(candidate -> candidate.isWholeCure(finding.resource().id()));
  }

  /** Looks for a plan in a world, if none was found and the finding keeps methods closed there. */
  void plan(AuditedIslands world, TrialBudget budget) {
    AuditedModel before = world.around(finding.resource()).orElse(null);
    Optional<ReportedFinding> reported =
        before == null ? Optional.empty() : before.reported(finding);
    if (before == null || closed.isPresent() || reported.isEmpty()) {
      return;
    }
    ClosedMethods methods = ClosedMethods.by(reported.get(), before);
    closed = Optional.of(methods);
    if (methods.areNone()) {
      return;
    }
    plan =
        new PlanSearch(finding, methods, budget)
            .from(before)
            .map(path -> new PlanTrial(finding, methods, path));
    boolean isCheaper =
        plan.filter(PlanTrial::isLong).isPresent()
            && candidates.stream().noneMatch(Candidate::isWeakerCure);
    alternative =
        isCheaper
            ? ScopeCheckRemoval.at(methods, before, finding)
                .map(path -> new PlanTrial(finding, methods, path))
            : Optional.empty();
  }

  /** Tries the plan in a world, on top of those before. */
  void tryPlanIn(AuditedIslands world) {
    Optional<AuditedModel> judged = world.around(finding.resource());
    judged.ifPresent(
        before -> {
          plan.ifPresent(one -> one.tryIn(before));
          alternative.ifPresent(one -> one.tryIn(before));
        });
  }

  /** The finding, with the cures that stood the trial, the smallest first. */
  Finding result() {
    Plan whole = plan.map(PlanTrial::plan).orElse(Plan.NONE);
    return finding.curedBy(new Remedy(fixes(whole), whole, behind(whole)));
  }

  private List<String> fixes(Plan whole) {
    List<String> fixes = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (whole.isNone() || candidate.isWeakerCure()) {
        candidate.words(finding.resource().id()).ifPresent(fixes::add);
      }
    }
    if (!whole.isNone()) {
      alternative.map(PlanTrial::plan).ifPresent(other -> fixes.addAll(other.steps()));
    }
    return fixes.subList(0, Math.min(SHOWN, fixes.size()));
  }

  private List<HiddenFinding> behind(Plan whole) {
    if (!whole.isNone()) {
      return plan.map(PlanTrial::behind).orElse(List.of());
    }
    return candidates.stream()
        .flatMap(candidate -> candidate.behind().stream())
        .findFirst()
        .orElse(List.of());
  }
}
