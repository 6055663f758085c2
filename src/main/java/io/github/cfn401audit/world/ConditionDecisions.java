package io.github.cfn401audit.world;

import io.github.cfn401audit.template.ConditionExpression;
import io.github.cfn401audit.values.Conditions;
import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.Question;
import io.github.cfn401audit.values.Truth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decides the conditions of one stack, each once, and asks what would decide an open one. */
final class ConditionDecisions {
  /** How many conditions that name each other are decided at once, before they are put in order. */
  private static final int DEEPEST = 100;

  private final StackInstance stack;
  private final WorldContext context;
  private final Environment environment;
  private final Map<String, Truth> decided = new HashMap<>();
  private final Map<String, Question> open = new HashMap<>();
  private int deep;

  ConditionDecisions(StackInstance stack, WorldContext context, Environment environment) {
    this.stack = stack;
    this.context = context;
    this.environment = environment;
  }

  /** Whether a condition holds in the scenario at hand. */
  Truth decide(String name) {
    Truth known = decided.get(name);
    if (known != null) {
      askAgain(name);
      return known;
    }
    if (deep > DEEPEST) {
      return Truth.UNKNOWN;
    }
    if (deep == DEEPEST) {
      for (String below : ConditionOrder.upTo(name, stack.template().conditions())) {
        if (!decided.containsKey(below)) {
          decideOne(below);
        }
      }
    } else {
      decideOne(name);
    }
    askAgain(name);
    return decided.getOrDefault(name, Truth.UNKNOWN);
  }

  private void decideOne(String name) {
    ConditionExpression condition = stack.template().conditions().get(name);
    Optional<Question> before = context.takeQuestion();
    decided.put(name, Truth.UNKNOWN);
    deep++;
    Truth truth = condition == null ? Truth.UNKNOWN : Conditions.decide(condition, environment);
    deep--;
    decided.put(name, truth);
    Optional<Question> own = context.takeQuestion();
    if (truth == Truth.UNKNOWN) {
      own.ifPresent(question -> open.put(name, question));
    }
    before.ifPresent(context::ask);
  }

  /** Only for a condition that is still open: an operand does not matter once another decides. */
  private void askAgain(String name) {
    Question question = open.get(name);
    if (question != null) {
      context.ask(question);
    }
  }
}
