package io.github.cfn401audit.values;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates expressions in one environment. What it cannot compute is unknown, with a reason. */
public final class Evaluator implements Expression.Visitor<Value> {
  /** Longer than any text that decides about a token. */
  private static final int LONGEST = 1 << 18;

  private final Environment environment;

  private Evaluator(Environment environment) {
    this.environment = environment;
  }

  /** What the expression comes to. */
  public static Value evaluate(Expression expression, Environment environment) {
    return expression.accept(new Evaluator(environment));
  }

  private Value evaluate(Expression expression) {
    return expression.accept(this);
  }

  @Override
  public Value literal(Expression.Literal literal) {
    return resolved(Text.of(literal.text()), literal.range());
  }

  @Override
  public Value nothing(Expression.Null nothing) {
    return new Value.Absent(nothing.range());
  }

  @Override
  public Value list(Expression.ListOf list) {
    List<Value> items = new ArrayList<>(list.items().size());
    List<UnknownReason> more = new ArrayList<>();
    for (Expression item : list.items()) {
      Value value = evaluate(item);
      if (value.isUnknown()) {
        more.addAll(value.more());
      } else if (!value.isAbsent()) {
        items.add(value);
      }
    }
    return new Value.Sequence(items, more, list.range());
  }

  @Override
  public Value map(Expression.MapOf map) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (Expression.MapOf.Entry entry : map.entries()) {
      Value value = evaluate(entry.value());
      if (!value.isAbsent()) {
        entries.put(entry.key(), value);
      }
    }
    List<UnknownReason> more = new ArrayList<>(0);
    for (String macro : map.open()) {
      more.add(Reasons.macro(environment.id(), macro));
    }
    return new Value.Mapping(entries, more, map.range());
  }

  @Override
  public Value ref(Expression.Ref ref) {
    if (ref.name().equals("AWS::NoValue")) {
      return new Value.Absent(ref.range());
    }
    Value value = environment.ref(ref.name(), ref.range());
    return value.asText().map(text -> resolved(text, ref.range())).orElse(value);
  }

  @Override
  public Value getAtt(Expression.GetAtt getAtt) {
    Optional<String> attribute = evaluate(getAtt.attribute()).literal();
    return attribute.isPresent()
        ? environment.attribute(getAtt.logicalId(), attribute.get(), getAtt.range())
        : other("Fn::GetAtt", getAtt.range());
  }

  @Override
  public Value sub(Expression.Sub sub) {
    List<Text> texts = new ArrayList<>(sub.parts().size());
    for (Expression.Sub.Part part : sub.parts()) {
      texts.add(part.isName() ? hole(sub, part.text()) : Text.of(part.text()));
    }
    return joined(texts, "Fn::Sub", sub.range());
  }

  private Text hole(Expression.Sub sub, String name) {
    Expression variable = sub.variables().get(name);
    int dot = name.indexOf('.');
    Value value;
    if (variable != null) {
      value = evaluate(variable);
    } else if (dot > 0) {
      value = environment.attribute(name.substring(0, dot), name.substring(dot + 1), sub.range());
    } else {
      value = environment.ref(name, sub.range());
    }
    return text(value, "Fn::Sub");
  }

  @Override
  public Value join(Expression.Join join) {
    Value delimiter = evaluate(join.delimiter());
    Value values = evaluate(join.values());
    Optional<Text> between = delimiter.asText();
    boolean hasDelimiter = between.isPresent() || delimiter.isAbsent();
    if (!hasDelimiter || !values.isList() || !values.isComplete()) {
      return unknown(values, "Fn::Join", join.range());
    }
    List<Text> texts = new ArrayList<>();
    for (Value item : values.items()) {
      if (!texts.isEmpty()) {
        between.ifPresent(texts::add);
      }
      texts.add(text(item, "Fn::Join"));
    }
    return joined(texts, "Fn::Join", join.range());
  }

  @Override
  public Value select(Expression.Select select) {
    Optional<Integer> index = evaluate(select.index()).literal().flatMap(Numbers::index);
    Value values = evaluate(select.values());
    return index.isPresent() && values.isComplete() && index.get() < values.items().size()
        ? values.items().get(index.get()).at(select.range())
        : unknown(values, "Fn::Select", select.range());
  }

  @Override
  public Value split(Expression.Split split) {
    Optional<String> delimiter = evaluate(split.delimiter()).literal();
    Value source = evaluate(split.source());
    Optional<Text> text = source.asText();
    return delimiter.isPresent() && !delimiter.get().isEmpty() && text.isPresent()
        ? TextSplit.apply(delimiter.get(), text.get(), split.range())
        : unknown(source, "Fn::Split", split.range());
  }

  @Override
  public Value findInMap(Expression.FindInMap find) {
    return MapLookup.evaluate(find, environment);
  }

  @Override
  public Value choice(Expression.If choice) {
    return switch (environment.condition(choice.condition())) {
      case YES -> evaluate(choice.then());
      case NO -> evaluate(choice.otherwise());
      case UNKNOWN -> undecided(choice);
    };
  }

  /** Both branches may come to the same. */
  private Value undecided(Expression.If choice) {
    Value then = evaluate(choice.then());
    Value otherwise = evaluate(choice.otherwise());
    if (then.isAbsent() && otherwise.isAbsent()) {
      return then;
    }
    if (then.asText().isPresent() && then.asText().equals(otherwise.asText())) {
      return then.at(choice.range());
    }
    return new Value.Unknown(
        Reasons.condition(environment.id(), choice.condition()), choice.range());
  }

  @Override
  public Value importValue(Expression.ImportValue importValue) {
    return environment.importValue(importValue.name(), importValue.range());
  }

  @Override
  public Value length(Expression.Length length) {
    Value list = evaluate(length.list());
    return list.isList() && list.isComplete()
        ? new Value.Scalar(Text.of(Integer.toString(list.items().size())), length.range())
        : unknown(list, "Fn::Length", length.range());
  }

  @Override
  public Value toJson(Expression.ToJson toJson) {
    return new Value.Scalar(JsonString.of(toJson.value(), environment), toJson.range());
  }

  @Override
  public Value macro(Expression.Macro macro) {
    return new Value.Unknown(Reasons.macro(environment.id(), macro.name()), macro.range());
  }

  @Override
  public Value stackOutput(Expression.StackOutput stackOutput) {
    return environment.stackOutput(stackOutput);
  }

  @Override
  public Value opaque(Expression.Opaque opaque) {
    return other(opaque.function(), opaque.range());
  }

  @Override
  public Value unread(Expression.Unread unread) {
    return new Value.Unknown(new UnknownReason(unread.cause(), unread.cure()), unread.range());
  }

  /** Text that doubles through references would soon be larger than any memory. */
  private Value joined(List<Text> texts, String function, SourceRange range) {
    long length = 0;
    for (Text text : texts) {
      length += text.length();
    }
    return length <= LONGEST
        ? resolved(Text.concat(texts), range)
        : new Value.Unknown(Reasons.tooLong(environment.id(), function), range);
  }

  private Value resolved(Text text, SourceRange range) {
    return new Value.Scalar(DynamicReferences.resolve(text, environment, range), range);
  }

  /** The text of a scalar; a symbol of its own for anything else. */
  private Text text(Value value, String function) {
    Optional<Text> text = value.asText();
    if (text.isPresent()) {
      return text.get();
    }
    UnknownReason why =
        value.whyUnknown().orElseGet(() -> Reasons.function(environment.id(), function));
    return Text.of(new Symbol.Other(environment.id(), key(value.range()), why));
  }

  private Value unknown(Value cause, String function, SourceRange range) {
    return new Value.Unknown(Reasons.of(cause, function, environment.id()), range);
  }

  private Value other(String function, SourceRange range) {
    return new Value.Unknown(Reasons.function(environment.id(), function), range);
  }

  private static String key(SourceRange range) {
    return range.file().name() + ":" + range.start() + "-" + range.end();
  }
}
