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
    for (Value value : items(values)) {
      truth = truth.and(isAmong(value, among, environment));
    }
    return truth.and(isComplete(values) ? Truth.YES : Truth.UNKNOWN);
  }

  private static Truth isAmong(Value value, Value among, Environment environment) {
    Truth truth = isComplete(among) ? Truth.NO : Truth.UNKNOWN;
    for (Value candidate : items(among)) {
      truth =
          truth.or(
              value instanceof Value.Scalar left && candidate instanceof Value.Scalar right
                  ? environment.same(left.text(), right.text())
                  : Truth.UNKNOWN);
    }
    return truth;
  }

  private static List<Value> items(Value value) {
    return value instanceof Value.Sequence sequence ? sequence.items() : List.of(value);
  }

  private static boolean isComplete(Value value) {
    return value instanceof Value.Scalar
        || (value instanceof Value.Sequence sequence && sequence.more().isEmpty());
  }

  /** A value that is no text still has some text, the same at each asking. */
  private static Truth equal(
      ConditionExpression.Equals equals, Value left, Value right, Environment environment) {
    Optional<Text> first = text(left, equals.left(), environment);
    Optional<Text> second = text(right, equals.right(), environment);
    return first.isPresent() && second.isPresent()
        ? environment.same(first.get(), second.get())
        : Truth.UNKNOWN;
  }

  private static Optional<Text> text(Value value, Expression written, Environment environment) {
    if (value instanceof Value.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    return value instanceof Value.Unknown unknown
        ? Optional.of(
            Text.of(
                new Symbol.Other(
                    environment.id(), "at " + written.range().start(), unknown.reason())))
        : Optional.empty();
  }
}
