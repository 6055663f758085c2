package io.github.cfn401audit.template;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns nodes of the section {@code Conditions} into conditions. */
final class ConditionReader {
  private ConditionReader() {}

  static ConditionExpression read(Node node) {
    Optional<FunctionCall> call = FunctionCall.of(node);
    SourceRange range = node.range();
    if (call.isEmpty()) {
      return new ConditionExpression.Opaque(range);
    }
    Node argument = call.get().argument();
    if (call.get().function().equals("Condition") && argument instanceof ScalarNode name) {
      return new ConditionExpression.Named(name.text(), range);
    }
    if (!(argument instanceof ListNode list)) {
      return new ConditionExpression.Opaque(range);
    }
    List<Node> items = list.items();
    return switch (call.get().function()) {
      case "Fn::Equals" ->
          items.size() == 2
              ? new ConditionExpression.Equals(
                  ExpressionReader.read(items.get(0)), ExpressionReader.read(items.get(1)), range)
              : new ConditionExpression.Opaque(range);
      case "Fn::EachMemberIn", "Fn::EachMemberEquals" ->
          items.size() == 2
              ? new ConditionExpression.EachIn(
                  ExpressionReader.read(items.get(0)), ExpressionReader.read(items.get(1)), range)
              : new ConditionExpression.Opaque(range);
      case "Fn::Contains" ->
          items.size() == 2
              ? new ConditionExpression.EachIn(
                  ExpressionReader.read(items.get(1)), ExpressionReader.read(items.get(0)), range)
              : new ConditionExpression.Opaque(range);
      case "Fn::Not" ->
          items.size() == 1
              ? new ConditionExpression.Not(read(items.get(0)), range)
              : new ConditionExpression.Opaque(range);
      case "Fn::And" -> new ConditionExpression.And(readAll(items), range);
      case "Fn::Or" -> new ConditionExpression.Or(readAll(items), range);
      default -> new ConditionExpression.Opaque(range);
    };
  }

  private static List<ConditionExpression> readAll(List<Node> nodes) {
    List<ConditionExpression> operands = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      operands.add(read(node));
    }
    return operands;
  }
}
