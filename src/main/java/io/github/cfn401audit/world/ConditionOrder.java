package io.github.cfn401audit.world;

import io.github.cfn401audit.template.ConditionExpression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order in which conditions are decided so that each finds those that it names decided. */
final class ConditionOrder {
  private ConditionOrder() {}

  /** The conditions that one rests on, those that rest on nothing first; itself last. */
  static List<String> upTo(String name, Map<String, ConditionExpression> conditions) {
    List<String> order = new ArrayList<>();
    Set<String> met = new HashSet<>();
    Set<String> done = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.push(name);
    while (!open.isEmpty()) {
      String at = open.peek();
      ConditionExpression formula = conditions.get(at);
      if (met.add(at) && formula != null) {
        for (String below : names(formula)) {
          if (!met.contains(below)) {
            open.push(below);
          }
        }
      } else {
        open.pop();
        if (done.add(at)) {
          order.add(at);
        }
      }
    }
    return order;
  }

  private static List<String> names(ConditionExpression formula) {
    List<String> names = new ArrayList<>();
    if (formula instanceof ConditionExpression.Named named) {
      names.add(named.name());
    }
    for (ConditionExpression operand : formula.operands()) {
      names.addAll(names(operand));
    }
    return names;
  }
}
