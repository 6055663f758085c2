package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the statements of one policy. */
final class StatementReader {
  private final boolean variables;
  private final List<PolicyFault> faults;

  StatementReader(boolean variables, List<PolicyFault> faults) {
    this.variables = variables;
    this.faults = faults;
  }

  Statement read(Value.Mapping map) {
    List<UnknownReason> open = new ArrayList<>(map.more());
    Statement.Effect effect = effect(map);
    boolean notPrincipal = isInverted(map, "Principal");
    Principals principals = Principals.of(principal(map), notPrincipal, faults);
    boolean notAction = isInverted(map, "Action");
    Entries actions = actions(entries(map, "Action"));
    boolean notResource = isInverted(map, "Resource");
    Entries resources = entries(map, "Resource");
    return new Statement(
        effect,
        principals,
        new Actions(actions.texts(), notAction, actions.more()),
        new Resources(patterns(resources), notResource, resources.more()),
        conditions(map.entry("Condition"), open),
        open,
        map.range());
  }

  private Statement.Effect effect(Value.Mapping statement) {
    Value value = statement.entry("Effect");
    Optional<String> literal =
        value instanceof Value.Scalar scalar ? scalar.text().literal() : Optional.empty();
    if (literal.filter("Allow"::equals).isPresent()) {
      return Statement.Effect.ALLOW;
    }
    if (literal.filter("Deny"::equals).isPresent()) {
      return Statement.Effect.DENY;
    }
    boolean open =
        value instanceof Value.Unknown || (value instanceof Value.Scalar && literal.isEmpty());
    if (!open) {
      fault("an Effect is neither Allow nor Deny", value.range());
    }
    return Statement.Effect.UNKNOWN;
  }

  /** True where the negated element is there. */
  private static boolean isInverted(Value.Mapping statement, String element) {
    return !(statement.entry("Not" + element) instanceof Value.Absent)
        && statement.entry(element) instanceof Value.Absent;
  }

  /** What is wrong with an element that stands there twice or not at all. */
  private Optional<String> misplaced(Value.Mapping statement, String element) {
    boolean plain = !(statement.entry(element) instanceof Value.Absent);
    boolean negated = !(statement.entry("Not" + element) instanceof Value.Absent);
    if (plain != negated || !statement.more().isEmpty()) {
      return Optional.empty();
    }
    String message =
        plain
            ? "a Statement has " + element + " beside Not" + element
            : "a Statement has no " + element;
    fault(message, statement.range());
    return Optional.of(message);
  }

  private Value element(Value.Mapping statement, String element) {
    return statement.entry(isInverted(statement, element) ? "Not" + element : element);
  }

  private Value principal(Value.Mapping statement) {
    Optional<String> misplaced = misplaced(statement, "Principal");
    return misplaced.isPresent()
        ? new Value.Unknown(new UnknownReason(misplaced.get(), ""), statement.range())
        : element(statement, "Principal");
  }

  private Entries entries(Value.Mapping statement, String element) {
    Optional<String> misplaced = misplaced(statement, element);
    return misplaced.isPresent()
        ? Entries.unknown(misplaced.get())
        : Entries.of(element(statement, element), element, faults);
  }

  /** What has neither a service nor a wildcard is not an action, and may be meant for any. */
  private Entries actions(Entries entries) {
    List<Value.Scalar> items = new ArrayList<>();
    List<UnknownReason> more = new ArrayList<>(entries.more());
    for (Value.Scalar item : entries.items()) {
      Optional<String> literal = item.text().literal();
      if (literal.filter(StatementReader::isNoAction).isPresent()) {
        more.add(
            fault("`" + literal.get() + "` is not an action: write SERVICE:NAME", item.range()));
      } else {
        items.add(item);
      }
    }
    return new Entries(items, more);
  }

  private static boolean isNoAction(String text) {
    return text.indexOf(':') < 0 && text.indexOf('*') < 0 && text.indexOf('?') < 0;
  }

  private List<ResourcePattern> patterns(Entries entries) {
    List<ResourcePattern> patterns = new ArrayList<>();
    for (Value.Scalar entry : entries.items()) {
      ResourcePattern pattern = new ResourcePattern(entry.text(), variables, entry.range());
      pattern.fault().ifPresent(message -> fault(message, entry.range()));
      patterns.add(pattern);
    }
    return patterns;
  }

  private List<Condition> conditions(Value value, List<UnknownReason> open) {
    List<Condition> conditions = new ArrayList<>();
    if (value instanceof Value.Mapping operators) {
      open.addAll(operators.more());
      for (Map.Entry<String, Value> entry : operators.entries().entrySet()) {
        keys(entry.getKey(), entry.getValue(), conditions, open);
      }
    } else if (value instanceof Value.Unknown unread) {
      open.add(unread.reason());
    } else if (!(value instanceof Value.Absent)) {
      open.add(fault("a Condition is not a map", value.range()));
    }
    return conditions;
  }

  private void keys(
      String name, Value value, List<Condition> conditions, List<UnknownReason> open) {
    Optional<ConditionOperator> operator = ConditionOperator.named(name);
    if (operator.isEmpty()) {
      open.add(fault(name + " is not a condition operator", value.range()));
    } else if (value instanceof Value.Mapping keys) {
      open.addAll(keys.more());
      for (Map.Entry<String, Value> entry : keys.entries().entrySet()) {
        Entries values = Entries.of(entry.getValue(), entry.getKey(), faults);
        conditions.add(
            new Condition(
                operator.get(),
                entry.getKey(),
                values.texts(),
                values.more(),
                entry.getValue().range()));
      }
    } else if (value instanceof Value.Unknown unread) {
      open.add(unread.reason());
    } else {
      open.add(fault(name + " is not followed by a map of keys", value.range()));
    }
  }

  private UnknownReason fault(String message, SourceRange range) {
    faults.add(new PolicyFault(message, range));
    return new UnknownReason(message, "");
  }
}
