package io.github.cfn401audit.template;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Expressions and formulas as one line of text each, the same for every spelling. */
final class Shapes implements Expression.Visitor<String> {
  private static final Shapes SHAPES = new Shapes();

  private Shapes() {}

  static String of(Expression expression) {
    return expression.accept(SHAPES);
  }

  static String of(ConditionExpression condition) {
    if (condition instanceof ConditionExpression.Equals equals) {
      return "equals(" + of(equals.left()) + ", " + of(equals.right()) + ")";
    }
    if (condition instanceof ConditionExpression.And and) {
      return "and" + and.operands().stream().map(Shapes::of).toList();
    }
    if (condition instanceof ConditionExpression.Or or) {
      return "or" + or.operands().stream().map(Shapes::of).toList();
    }
    if (condition instanceof ConditionExpression.Not not) {
      return "not(" + of(not.operand()) + ")";
    }
    return condition instanceof ConditionExpression.Named named ? named.name() : "opaque";
  }

  @Override
  public String literal(Expression.Literal literal) {
    return "'" + literal.text() + "'";
  }

  @Override
  public String nothing(Expression.Null nothing) {
    return "null";
  }

  @Override
  public String list(Expression.ListOf list) {
    return list.items().stream().map(Shapes::of).toList().toString();
  }

  @Override
  public String map(Expression.MapOf map) {
    List<String> entries = new ArrayList<>();
    map.entries().forEach(entry -> entries.add(entry.key() + ": " + of(entry.value())));
    map.open().forEach(name -> entries.add("... " + name));
    return "{" + String.join(", ", entries) + "}";
  }

  @Override
  public String ref(Expression.Ref ref) {
    return "ref " + ref.name();
  }

  @Override
  public String getAtt(Expression.GetAtt getAtt) {
    return "att " + getAtt.logicalId() + "." + of(getAtt.attribute());
  }

  @Override
  public String sub(Expression.Sub sub) {
    StringBuilder text = new StringBuilder("sub ");
    for (Expression.Sub.Part part : sub.parts()) {
      text.append(part.isName() ? "<" + part.text() + ">" : "'" + part.text() + "'");
    }
    TreeMap<String, String> variables = new TreeMap<>();
    sub.variables().forEach((name, value) -> variables.put(name, of(value)));
    return variables.isEmpty() ? text.toString() : text + " " + variables;
  }

  @Override
  public String join(Expression.Join join) {
    return "join(" + of(join.delimiter()) + ", " + of(join.values()) + ")";
  }

  @Override
  public String select(Expression.Select select) {
    return "select(" + of(select.index()) + ", " + of(select.values()) + ")";
  }

  @Override
  public String split(Expression.Split split) {
    return "split(" + of(split.delimiter()) + ", " + of(split.source()) + ")";
  }

  @Override
  public String findInMap(Expression.FindInMap find) {
    String otherwise = find.otherwise().map(value -> ", else " + of(value)).orElse("");
    return "find("
        + String.join(", ", of(find.map()), of(find.first()), of(find.second()))
        + otherwise
        + ")";
  }

  @Override
  public String choice(Expression.If choice) {
    return "if("
        + choice.condition()
        + ", "
        + of(choice.then())
        + ", "
        + of(choice.otherwise())
        + ")";
  }

  @Override
  public String importValue(Expression.ImportValue importValue) {
    return "import(" + of(importValue.name()) + ")";
  }

  @Override
  public String length(Expression.Length length) {
    return "length(" + of(length.list()) + ")";
  }

  @Override
  public String toJson(Expression.ToJson toJson) {
    return "json(" + of(toJson.value()) + ")";
  }

  @Override
  public String macro(Expression.Macro macro) {
    return "macro " + macro.name();
  }

  @Override
  public String unread(Expression.Unread unread) {
    return "unread(" + unread.cause() + ")";
  }

  @Override
  public String stackOutput(Expression.StackOutput call) {
    String region = call.region().map(value -> " in " + of(value)).orElse("");
    String role = call.role().map(value -> " as " + of(value)).orElse("");
    return "output(" + of(call.stackName()) + ", " + of(call.outputName()) + region + role + ")";
  }

  @Override
  public String opaque(Expression.Opaque opaque) {
    return "opaque " + opaque.function();
  }
}
