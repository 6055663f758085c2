package io.github.cfn401audit.trial;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tries the cures that rules propose, on the facts of the component where the finding stands, in
 * every scenario. At most 50 are tried for a component.
 */
public final class Fixes {
  private static final int TRIED = 50;

  private Fixes() {}

  /**
   * The findings of a component, each with the edits that cure it.
   *
   * @param scenarios the component as judged in each of its scenarios; one at a time is kept
   */
  public static List<Finding> tried(
      List<Finding> findings, List<Supplier<AuditedIslands>> scenarios) {
    List<Trial> trials = findings.stream().sorted().map(Trial::new).toList();
    if (findings.stream().anyMatch(Fixes::mayBeCured)) {
      Supplier<AuditedIslands> only = once(scenarios.get(0));
      List<Supplier<AuditedIslands>> worlds = scenarios.size() == 1 ? List.of(only) : scenarios;
      worlds.forEach(world -> propose(trials, world.get()));
      worlds.forEach(world -> tryIn(world.get(), trials));
      plan(trials.stream().filter(Fixes::mayNeedPlan).toList(), worlds);
    }
    return trials.stream().map(Trial::result).toList();
  }

  /** What is a note from the start is not a defect. */
  private static boolean mayBeCured(Finding finding) {
    return finding.level() != Level.NOTE || finding.isLowered();
  }

  private static boolean mayNeedPlan(Trial trial) {
    return mayBeCured(trial.finding()) && trial.mayNeedPlan();
  }

  private static void plan(List<Trial> trials, List<Supplier<AuditedIslands>> worlds) {
    if (trials.isEmpty()) {
      return;
    }
    TrialBudget budget = new TrialBudget();
    for (Supplier<AuditedIslands> world : worlds) {
      AuditedIslands islands = world.get();
      trials.forEach(trial -> trial.plan(islands, budget));
    }
    for (Supplier<AuditedIslands> world : worlds) {
      AuditedIslands islands = world.get();
      trials.forEach(trial -> trial.tryPlanIn(islands));
    }
  }

  private static Supplier<AuditedIslands> once(Supplier<AuditedIslands> scenario) {
    List<AuditedIslands> made = new ArrayList<>();
    return () -> {
      if (made.isEmpty()) {
        made.add(scenario.get());
      }
      return made.get(0);
    };
  }

  private static void propose(List<Trial> trials, AuditedIslands world) {
    int left = TRIED;
    for (Trial trial : trials) {
      left -= trial.size();
    }
    for (Trial trial : trials) {
      if (left > 0 && mayBeCured(trial.finding())) {
        left -= trial.propose(world, left);
      }
    }
  }

  private static void tryIn(AuditedIslands world, List<Trial> trials) {
    trials.forEach(trial -> trial.tryIn(world));
  }
}
