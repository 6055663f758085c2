package io.github.cfn401audit.world;

import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.values.Question;
import io.github.cfn401audit.values.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The ways in which a component can be deployed. A question that a condition or a mapping of the
 * component asks is answered either way, one after the other, until none is left open; what
 * CloudFormation refuses is left out. A component that it refuses in every way is left undecided.
 *
 * @param all each way once, those with the fewest departures from the defaults first
 * @param complete false where there are more than were looked for
 */
public record Scenarios(List<Scenario> all, boolean complete) {
  private static final Scenarios ALWAYS = new Scenarios(List.of(Scenario.open()), true);

  /** The most that are looked for. */
  public static final int BUDGET = 64;

  /** The most steps on the way to them: more conditions than anybody writes. */
  private static final int STEPS = 4_000;

  public Scenarios {
    all = List.copyOf(all);
  }

  /** An answer to some questions, and how many of them differ from the defaults. */
  private record Step(Scenario scenario, int departures, int depth, int order) {
    static final Comparator<Step> NEAREST_FIRST =
        Comparator.comparingInt(Step::departures)
            .thenComparing(Comparator.comparingInt(Step::depth).reversed())
            .thenComparingInt(Step::order);
  }

  /** The ways in which a component of an island can be deployed with these parameters. */
  public static Scenarios of(Component component, Island island, ParameterValues given) {
    List<VaryingPart> sites = component.sites(island.stacks());
    if (sites.isEmpty() && !component.isEverything()) {
      return ALWAYS;
    }
    List<VaryingPart> everywhere = Component.everything().sites(island.stacks());
    List<Scenario> found = new ArrayList<>();
    PriorityQueue<Step> open = new PriorityQueue<>(Step.NEAREST_FIRST);
    open.add(new Step(Scenario.open(), 0, 0, 0));
    int steps = 0;
    int order = 1;
    while (!open.isEmpty()) {
      if (found.size() == BUDGET || ++steps > STEPS) {
        return new Scenarios(found, false);
      }
      Step step = open.remove();
      World world = World.again(island, given, Defaults.unknown(), step.scenario());
      Visit visit =
          component.isEverything() ? Visit.ofAll(component, world) : Visit.of(sites, world);
      if (visit.question().isEmpty()) {
        if (visit.deployable() && allows(everywhere, world)) {
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
        everywhere.stream().allMatch(site -> site.isDeployable(world.stack(site.stack())));
    world.takeQuestion();
    return allowed;
  }

  /** True where nothing is to be told apart. */
  public boolean isSingle() {
    return complete && all.size() == 1 && all.get(0).isOpen();
  }

  /** What a walk over the sites comes to: a question that is open, or whether all is allowed. */
  private record Visit(Optional<Question> question, boolean deployable) {
    /** What the loops make is there to be looked at once nothing of them is open. */
    static Visit ofAll(Component component, World world) {
      for (Unfolding unfolding : world.unfoldings()) {
        if (unfolding.question().isPresent() || unfolding.refused()) {
          return new Visit(unfolding.question(), !unfolding.refused());
        }
      }
      return of(component.sites(world.stacks()), world);
    }

    static Visit of(List<VaryingPart> sites, World world) {
      world.takeQuestion();
      for (VaryingPart site : sites) {
        StackInstance stack = world.stack(site.stack());
        boolean deployable = site.isDeployable(stack);
        Optional<Question> question = world.takeQuestion();
        if (question.isPresent() || !deployable) {
          return new Visit(question, deployable);
        }
      }
      boolean keepsRules = world.keepsRules();
      world.takeQuestion();
      return new Visit(Optional.empty(), keepsRules);
    }
  }
}
