package io.github.cfn401audit.world;

import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.values.Question;
import io.github.cfn401audit.values.Scenario;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The scenarios in which a component can be deployed. Each question that a condition or a mapping
 * of the component asks is answered both ways, until none is left open. Scenarios that
 * CloudFormation refuses are left out; a component that it refuses in every scenario is left
 * undecided.
 *
 * @param all each scenario once, those with the fewest departures from the defaults first
 * @param complete false where there are more than the budget allows
 */
public record Scenarios(List<Scenario> all, boolean complete) {
  private static final Scenarios ALWAYS = new Scenarios(List.of(Scenario.open()), true);

  /** The most scenarios that are looked for. */
  public static final int BUDGET = 64;

  /** The most steps on the way to them: more conditions than anybody writes. */
  private static final int STEPS = 4_000;

  public Scenarios {
    all = List.copyOf(all);
  }

  /** A scenario on the way to a complete one, and how many of its answers depart from defaults. */
  private record Step(Scenario scenario, int departures, int depth, int order) {
    static final Comparator<Step> NEAREST_FIRST =
        Comparator.comparingInt(Step::departures)
            .thenComparing(Comparator.comparingInt(Step::depth).reversed())
            .thenComparingInt(Step::order);
  }

  /** The scenarios in which a component of an island can be deployed with these parameters. */
  public static Scenarios of(Component component, Island island, ParameterValues given) {
    return of(component, island, given, Scenario.open());
  }

  /** The same, from a scenario in which nothing is settled yet. */
  public static Scenarios of(
      Component component, Island island, ParameterValues given, Scenario start) {
    List<VaryingPart> parts = component.varyingParts(island.stacks());
    if (parts.isEmpty() && !component.isEverything()) {
      return ALWAYS;
    }
    List<VaryingPart> everywhere = Component.everything().varyingParts(island.stacks());
    List<Scenario> found = new ArrayList<>();
    PriorityQueue<Step> open = new PriorityQueue<>(Step.NEAREST_FIRST);
    open.add(new Step(start, 0, 0, 0));
    int steps = 0;
    int order = 1;
    while (!open.isEmpty()) {
      if (found.size() == BUDGET || ++steps > STEPS) {
        return new Scenarios(found, false);
      }
      Step step = open.remove();
      World world = World.again(island, given, Defaults.unknown(), step.scenario());
      Visit visit =
          component.isEverything() ? Visit.ofAll(component, world) : Visit.of(parts, world);
      if (visit.question().isEmpty()) {
        if (visit.deployable()
            && allows(everywhere, world)
            && (visit.takes() == Truth.YES || mayTake(step.scenario(), island, given))) {
          found.add(step.scenario());
        }
        continue;
      }
      Question question = visit.question().get();
      boolean preset = question.presetAnswer();
      for (boolean answer : new boolean[] {preset, !preset}) {
        boolean departs = answer != preset && question.about().preset().isPresent();
        open.add(
            new Step(
                step.scenario().with(question, answer),
                step.departures() + (departs ? 1 : 0),
                step.depth() + 1,
                order++));
      }
    }
    return found.isEmpty() ? ALWAYS : new Scenarios(found, true);
  }

  /** False where something else in the island certainly refers to what is then absent. */
  private static boolean allows(List<VaryingPart> everywhere, World world) {
    boolean allowed =
        everywhere.stream().allMatch(part -> part.isDeployable(world.stack(part.stack())));
    world.takeQuestion();
    return allowed;
  }

  /**
   * False where the stacks refuse their parameters whatever the rest of them is: a rule may relate
   * a parameter of the scenario to others that nothing else asks for.
   */
  private static boolean mayTake(Scenario scenario, Island island, ParameterValues given) {
    Deque<Scenario> open = new ArrayDeque<>(List.of(scenario));
    for (int steps = 0; !open.isEmpty(); steps++) {
      Scenario next = open.pop();
      World world = World.again(island, given, Defaults.unknown(), next);
      Truth takes = world.takesItsParameters();
      Optional<Question> question = world.takeQuestion();
      if (takes == Truth.YES || (takes == Truth.UNKNOWN && question.isEmpty()) || steps == BUDGET) {
        return true;
      }
      if (takes == Truth.UNKNOWN) {
        open.push(next.with(question.get(), !question.get().presetAnswer()));
        open.push(next.with(question.get(), question.get().presetAnswer()));
      }
    }
    return false;
  }

  /** True where the component is always deployed in the same way. */
  public boolean isSingle() {
    return complete && all.size() == 1 && all.get(0).isOpen();
  }

  /**
   * The outcome of visiting all varying parts.
   *
   * @param question an open question; empty where all is answered
   * @param deployable false where CloudFormation refuses a part
   * @param takes whether the stacks take their parameters
   */
  private record Visit(Optional<Question> question, boolean deployable, Truth takes) {
    /** What the loops make is there to be looked at once nothing of them is open. */
    static Visit ofAll(Component component, World world) {
      for (Unfolding unfolding : world.unfoldings()) {
        if (unfolding.question().isPresent() || unfolding.refused()) {
          return new Visit(unfolding.question(), !unfolding.refused(), Truth.UNKNOWN);
        }
      }
      return of(component.varyingParts(world.stacks()), world);
    }

    static Visit of(List<VaryingPart> parts, World world) {
      world.takeQuestion();
      for (VaryingPart part : parts) {
        StackInstance stack = world.stack(part.stack());
        boolean deployable = part.isDeployable(stack);
        Optional<Question> question = world.takeQuestion();
        if (question.isPresent() || !deployable) {
          return new Visit(question, deployable, Truth.UNKNOWN);
        }
      }
      Truth takes = world.takesItsParameters();
      world.takeQuestion();
      return new Visit(Optional.empty(), takes != Truth.NO, takes);
    }
  }
}
