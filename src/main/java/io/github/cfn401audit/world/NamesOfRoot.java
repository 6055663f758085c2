package io.github.cfn401audit.world;

import io.github.cfn401audit.values.Question;
import io.github.cfn401audit.values.Scenario;
import io.github.cfn401audit.values.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The names by which a root and the stacks in it read and publish values in one scenario.
 *
 * @param stacks the root and the stacks in it
 * @param context the world in which they are deployed
 */
record NamesOfRoot(List<StackInstance> stacks, WorldContext context) {
  /** More scenarios than this are not looked at. */
  private static final int BUDGET = 64;

  NamesOfRoot {
    stacks = List.copyOf(stacks);
  }

  /** Once for each scenario that gives other names. */
  static List<NamesOfRoot> inEachScenario(StackInstance root, WorldContext context) {
    NamesOfRoot here = new NamesOfRoot(tree(root), context);
    return here.mayVary() ? inEachScenario(here.stacks(), context) : List.of(here);
  }

  private static List<NamesOfRoot> inEachScenario(
      List<StackInstance> stacks, WorldContext context) {
    List<NamesOfRoot> found = new ArrayList<>();
    Deque<Scenario> open = new ArrayDeque<>(List.of(context.scenario()));
    int steps = 0;
    while (!open.isEmpty() && steps++ < 2 * BUDGET) {
      Scenario scenario = open.pop();
      WorldContext alone = World.alone(stacks, context.given(), scenario);
      NamesOfRoot names = new NamesOfRoot(List.copyOf(alone.stacks()), alone);
      Optional<Question> question = names.firstQuestion();
      if (question.isEmpty()) {
        found.add(names);
      } else {
        open.push(scenario.with(question.get(), false));
        open.push(scenario.with(question.get(), true));
      }
    }
    return found;
  }

  private static List<StackInstance> tree(StackInstance root) {
    List<StackInstance> tree = new ArrayList<>();
    tree.add(root);
    root.nested().values().forEach(nested -> tree.addAll(tree(nested)));
    return tree;
  }

  private boolean mayVary() {
    boolean varies = false;
    boolean hasNames = false;
    for (StackInstance stack : stacks) {
      varies |=
          !stack.template().conditions().isEmpty()
              || stack.template().mappings().isPresent()
              || stack.hasChoiceOfValues();
      hasNames |= !stack.template().reads().isEmpty() || !stack.template().outputs().isEmpty();
      hasNames |= !PublishedValue.stored(stack).isEmpty();
    }
    return varies && hasNames;
  }

  /** What these stacks publish in one of the ways. */
  List<PublishedValue> published(CrossStackReads.Kind kind) {
    List<PublishedValue> published = new ArrayList<>();
    for (StackInstance stack : stacks) {
      published.addAll(
          switch (kind) {
            case EXPORT -> PublishedValue.exports(stack);
            case OUTPUT -> PublishedValue.outputs(stack);
            case SSM_PARAMETER -> PublishedValue.stored(stack);
          });
    }
    return published;
  }

  /** What these stacks read. */
  List<ReadRecorder.Read> reads() {
    List<ReadRecorder.Read> reads = new ArrayList<>();
    stacks.forEach(stack -> reads.addAll(ReadRecorder.reads(stack, context)));
    return reads;
  }

  private Optional<Question> firstQuestion() {
    context.takeQuestion();
    for (CrossStackReads.Kind kind : CrossStackReads.Kind.values()) {
      published(kind).forEach(value -> ask(value.name().symbols()));
    }
    reads().forEach(read -> ask(read.request().name().symbols()));
    return context.takeQuestion();
  }

  private void ask(List<Symbol> symbols) {
    symbols.forEach(context::askValue);
  }
}
