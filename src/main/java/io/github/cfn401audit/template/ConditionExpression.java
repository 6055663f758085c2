package io.github.cfn401audit.template;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import java.util.List;

/**
 * A condition that the section {@code Conditions} or an assertion of a rule writes.
 *
 * <p>Example: {@code !Equals [!Ref Stage, prod]}.
 */
public sealed interface ConditionExpression extends Located {

  /** The conditions that this one combines. */
  default List<ConditionExpression> operands() {
    return List.of();
  }

  /** {@code Fn::Equals}. */
  record Equals(Expression left, Expression right, SourceRange range)
      implements ConditionExpression {}

  /**
   * {@code Fn::Contains}, {@code Fn::EachMemberEquals} and {@code Fn::EachMemberIn} of a rule: each
   * of some values is one of others.
   */
  record EachIn(Expression values, Expression among, SourceRange range)
      implements ConditionExpression {}

  /** {@code Fn::And}. */
  record And(List<ConditionExpression> operands, SourceRange range) implements ConditionExpression {
    public And {
      operands = List.copyOf(operands);
    }
  }

  /** {@code Fn::Or}. */
  record Or(List<ConditionExpression> operands, SourceRange range) implements ConditionExpression {
    public Or {
      operands = List.copyOf(operands);
    }
  }

  /** {@code Fn::Not}. */
  record Not(ConditionExpression operand, SourceRange range) implements ConditionExpression {
    @Override
    public List<ConditionExpression> operands() {
      return List.of(operand);
    }
  }

  /** {@code Condition}: the value of another one. */
  record Named(String name, SourceRange range) implements ConditionExpression {}

  /** A condition that is written wrongly, or of a kind that is not computed. */
  record Opaque(SourceRange range) implements ConditionExpression {}
}
