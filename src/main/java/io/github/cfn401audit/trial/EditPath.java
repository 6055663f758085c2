package io.github.cfn401audit.trial;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.rule.Cure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Edits made one after another, and the model after each.
 *
 * @param start the model before all of them
 */
record EditPath(AuditedModel start, List<Step> steps) {

  /**
   * One edit.
   *
   * @param finding the finding that it cures
   * @param cure the cure that its rule proposes
   * @param after the model after it
   */
  record Step(Finding finding, Cure cure, AuditedModel after) {}

  EditPath {
    steps = List.copyOf(steps);
  }

  /** The model after all edits. */
  AuditedModel end() {
    return steps.isEmpty() ? start : steps.get(steps.size() - 1).after();
  }

  /** The same path with one more edit at its end. */
  EditPath then(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new EditPath(start, longer);
  }

  /** The edits in words, in whatever order they are made. */
  Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    steps.forEach(step -> words.add(step.cure().words()));
    return words;
  }

  /** All changes as one edit. */
  Edit whole() {
    List<Change> changes = new ArrayList<>();
    steps.forEach(step -> changes.addAll(step.cure().edit().changes()));
    return new Edit(changes);
  }

  /**
   * True where it takes the finding away, opens all methods that it keeps closed, leaves no failure
   * there, and makes nothing else worse.
   */
  boolean cures(Finding finding, ClosedMethods methods) {
    return methods.closedIn(end()).areNone() && end().lost(finding, start) && opensSome(methods);
  }

  /** True where it opens some of these methods, and makes nothing worse but what it uncovers. */
  boolean opensSome(ClosedMethods methods) {
    ClosedMethods opened = methods.openIn(end());
    return !opened.areNone()
        && opened.failuresIn(end()).isEmpty()
        && !end().isWorseThan(start, whole(), methods.closedIn(end()).topicsIn(end()));
  }

  /** The same edits made in another scenario; empty where one of them cannot be made there. */
  Optional<EditPath> in(AuditedModel scenario) {
    if (scenario == start) {
      return Optional.of(this);
    }
    EditPath path = new EditPath(scenario, List.of());
    for (Step step : steps) {
      Cure cure = sameIn(path.end(), step);
      if (!path.end().access().model().canBeMade(cure.edit())) {
        return Optional.empty();
      }
      path = path.then(new Step(step.finding(), cure, path.end().with(cure.edit())));
    }
    return Optional.of(path);
  }

  /** What an edit refers to may come to something else in another scenario. */
  private static Cure sameIn(AuditedModel there, Step step) {
    return there.curesOf(step.finding()).stream()
        .filter(cure -> cure.words().equals(step.cure().words()))
        .findFirst()
        .orElse(step.cure());
  }
}
