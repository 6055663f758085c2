package io.github.cfn401audit.values;

import io.github.cfn401audit.template.ConditionExpression;
import io.github.cfn401audit.template.Expression;
import java.util.List;
import java.util.Optional;

/** Decides formulas of the section {@code Conditions}, as far as they can be. */
public final class Conditions {
  private Conditions() {}

  /** Whether the formula holds; a name is asked of the environment. */
  public static Truth decide(ConditionExpression condition, Environment environment) {
    if (condition instanceof ConditionExpression.Equals equals) {
      return equal(
          equals,
          Evaluator.evaluate(equals.left(), environment),
          Evaluator.evaluate(equals.right(), environment),
          environment);
    }
    if (condition instanceof ConditionExpression.Named named) {
      return environment.condition(named.name());
    }
    if (condition instanceof ConditionExpression.EachIn each) {
      return eachIn(
          Evaluator.evaluate(each.values(), environment),
          Evaluator.evaluate(each.among(), environment),
          environment);
    }
    if (condition instanceof ConditionExpression.Not not) {
      return decide(not.operand(), environment).negated();
    }
    if (condition instanceof ConditionExpression.And and) {
      return all(and.operands(), environment);
    }
    if (condition instanceof ConditionExpression.Or or) {
      return any(or.operands(), environment);
    }
    return Truth.UNKNOWN;
  }

  private static Truth all(List<ConditionExpression> operands, Environment environment) {
    Truth truth = Truth.YES;
    for (ConditionExpression operand : operands) {
      truth = truth.and(decide(operand, environment));
    }
    return truth;
  }

  private static Truth any(List<ConditionExpression> operands, Environment environment) {
    Truth truth = Truth.NO;
    for (ConditionExpression operand : operands) {
      truth = truth.or(decide(operand, environment));
    }
    return truth;
  }

  private static Truth eachIn(Value values, Value among, Environment environment) {
    Truth truth = Truth.YES;
    for (Value value : itemsOf(values)) {
      truth = truth.and(isAmong(value, among, environment));
    }
    return truth.and(showsAllItems(values) ? Truth.YES : Truth.UNKNOWN);
  }

  private static Truth isAmong(Value value, Value among, Environment environment) {
    Truth truth = showsAllItems(among) ? Truth.NO : Truth.UNKNOWN;
    for (Value candidate : itemsOf(among)) {
      truth = truth.or(equal(value.asText(), candidate.asText(), environment));
    }
    return truth;
  }

  /** A single text counts as a list of one. */
  private static List<Value> itemsOf(Value value) {
    return value.isList() ? value.items() : List.of(value);
  }

  private static boolean showsAllItems(Value value) {
    return value.asText().isPresent() || (value.isList() && value.isComplete());
  }

  /** An unknown value still has some text, the same at each asking. */
  private static Truth equal(
      ConditionExpression.Equals equals, Value left, Value right, Environment environment) {
    return equal(
        text(left, equals.left(), environment),
        text(right, equals.right(), environment),
        environment);
  }

  private static Truth equal(Optional<Text> first, Optional<Text> second, Environment environment) {
    return first.isPresent() && second.isPresent()
        ? environment.same(first.get(), second.get())
        : Truth.UNKNOWN;
  }

  private static Optional<Text> text(Value value, Expression written, Environment environment) {
    Optional<Text> text = value.asText();
    return text.isPresent()
        ? text
        : value
            .whyUnknown()
            .map(why -> new Symbol.Other(environment.id(), "at " + written.range().start(), why))
            .map(Text::of);
  }
}
