package io.github.cfn401audit.trial;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.ReportedFinding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The search for the shortest sequence of cures that opens some methods, breadth first. It goes on
 * where a cure takes its finding away and makes no method harder to call, whatever it uncovers.
 */
final class PlanSearch {
  private static final int MOST_STEPS = 5;

  private final Finding finding;
  private final ClosedMethods methods;
  private final TrialBudget budget;
  private final Set<Set<String>> seen = new HashSet<>();
  private Optional<EditPath> partial = Optional.empty();

  PlanSearch(Finding finding, ClosedMethods methods, TrialBudget budget) {
    this.finding = finding;
    this.methods = methods;
    this.budget = budget;
  }

  /** The shortest path that opens all of them, else the one that opens most; empty without any. */
  Optional<EditPath> from(AuditedModel start) {
    Deque<EditPath> left = new ArrayDeque<>();
    left.add(new EditPath(start, List.of()));
    while (!left.isEmpty()) {
      for (EditPath next : continued(left.remove())) {
        if (next.cures(finding, methods)) {
          return Optional.of(next);
        }
        boolean leavesSome = !methods.closedIn(next.end()).areNone() && next.opensSome(methods);
        if (leavesSome && opened(next) > partial.map(this::opened).orElse(0)) {
          partial = Optional.of(next);
        }
        if (next.steps().size() < MOST_STEPS) {
          left.add(next);
        }
      }
    }
    return partial;
  }

  private int opened(EditPath path) {
    return methods.openIn(path.end()).methods().size();
  }

  private List<EditPath> continued(EditPath path) {
    List<EditPath> longer = new ArrayList<>();
    AuditedModel now = path.end();
    for (ReportedFinding reported : methods.failuresAround(now)) {
      for (Cure cure : now.curesOf(reported).stream().sorted(Cure.BY_SIZE).toList()) {
        if (fits(cure, reported, path)) {
          after(path, reported, cure).ifPresent(longer::add);
        }
      }
    }
    return longer;
  }

  /** What earlier edits add has no name that a later one could use. */
  private static boolean fits(Cure cure, ReportedFinding reported, EditPath path) {
    Model before = path.start().access().model();
    return !cure.weakens()
        && Trial.canBeWritten(reported.finding(), cure)
        && path.end().access().model().canBeMade(cure.edit())
        && before.canBeMade(cure.edit())
        && cure.edit().changes().stream().allMatch(change -> before.isTouchedBy(Edit.of(change)));
  }

  private Optional<EditPath> after(EditPath path, ReportedFinding reported, Cure cure) {
    Set<String> words = new HashSet<>(path.words());
    words.add(cure.words());
    if (!seen.add(words) || !budget.take(path.start().methods().size())) {
      return Optional.empty();
    }
    AuditedModel now = path.end();
    AuditedModel next = now.with(cure.edit());
    return next.lost(reported.finding(), now) && !next.isHarderToCallThan(path.start())
        ? Optional.of(path.then(new EditPath.Step(reported.finding(), cure, next)))
        : Optional.empty();
  }
}
