package io.github.cfn401audit.world;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Parameter;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Reasons;
import io.github.cfn401audit.values.SsmName;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds parameters: to what the parent passes, to what the user gives, or to their defaults. */
final class BoundParameters {
  private BoundParameters() {}

  static Value value(
      StackInstance stack,
      String name,
      WorldContext context,
      StackEnvironment.Purpose purpose,
      SourceRange at) {
    Parameter parameter = stack.template().parameters().get(name);
    if (parameter == null) {
      throw new IllegalArgumentException(name);
    }
    if (parameter.isSsm()) {
      return stored(stack, parameter, context, purpose, at);
    }
    Expression passed = stack.passed().get(name);
    if (passed != null && stack.parent().isPresent()) {
      StackInstance parent = stack.parent().get();
      Value value =
          context.guarded(
              stack.id().name() + " parameter " + name,
              at,
              () -> Evaluator.evaluate(passed, parent.environment(purpose)));
      return value.isUnknown() && purpose == StackEnvironment.Purpose.CONDITIONS
          ? symbol(stack, name, value.whyUnknown().orElseThrow(), at)
          : typed(parameter, value, at);
    }
    if (stack.parent().isPresent() && parameter.defaultText().isPresent()) {
      return typed(parameter, literal(parameter.defaultText().get(), at), at);
    }
    Optional<String> given =
        stack.parent().isPresent() ? Optional.empty() : given(stack, name, context);
    if (given.isPresent()) {
      return parameter.noEcho() && purpose != StackEnvironment.Purpose.CONDITIONS
          ? symbol(stack, name, secret(stack, name), at)
          : typed(parameter, literal(given.get(), at), at);
    }
    if (parameter.defaultText().isPresent()
        && !context.given().holdsPool(stack.id().name(), name)
        && takesDefault(stack, parameter, context, purpose)) {
      return typed(parameter, literal(parameter.defaultText().get(), at), at);
    }
    UnknownReason why =
        stack.parent().isPresent()
            ? Reasons.notPassed(stack.id(), name, stack.parent().get().id().name())
            : Reasons.parameter(stack.id(), name);
    return symbol(stack, name, why, at);
  }

  /** What the user gave, or what the scenario says. */
  private static Optional<String> given(StackInstance stack, String name, WorldContext context) {
    Optional<String> given = context.given().of(stack.id().name(), name);
    return given.isPresent()
        ? given
        : context.scenario().value(Questions.about(stack, name, context));
  }

  private static boolean takesDefault(
      StackInstance stack,
      Parameter parameter,
      WorldContext context,
      StackEnvironment.Purpose purpose) {
    boolean allowed =
        context
            .scenario()
            .allows(
                Questions.about(stack, parameter.name(), context),
                parameter.defaultText().orElse(""));
    return switch (purpose) {
      case FACTS -> allowed && context.defaults().take(stack.id(), parameter.name());
      case CONDITIONS -> false;
      case NAMES ->
          allowed && (parameter.allowedValues().isEmpty() || context.defaults().areTaken());
    };
  }

  /**
   * The name of the SSM parameter that a parameter of an SSM type reads. Its default only joins two
   * names, so it counts in every run.
   */
  static Optional<SsmName> ssmName(StackInstance stack, Parameter parameter, WorldContext context) {
    Expression passed = stack.passed().get(parameter.name());
    if (passed != null && stack.parent().isPresent()) {
      StackInstance parent = stack.parent().get();
      return Evaluator.evaluate(passed, parent.environment(StackEnvironment.Purpose.NAMES))
          .asText()
          .map(SsmName::of);
    }
    Optional<String> given =
        stack.parent().isPresent()
            ? Optional.empty()
            : context.given().of(stack.id().name(), parameter.name());
    return given.or(parameter::defaultText).map(name -> SsmName.of(Text.of(name)));
  }

  /** The value given for an SSM-typed parameter is a name, and so is its default. */
  private static Value stored(
      StackInstance stack,
      Parameter parameter,
      WorldContext context,
      StackEnvironment.Purpose purpose,
      SourceRange at) {
    Optional<SsmName> name = ssmName(stack, parameter, context);
    Optional<Value> found =
        name.filter(written -> purpose != StackEnvironment.Purpose.CONDITIONS)
            .map(written -> new CrossStackReads(context, stack).stored(written, purpose, at))
            .filter(value -> !isOutside(value));
    if (found.isPresent()) {
      return typed(parameter, found.get(), at);
    }
    return symbol(stack, parameter.name(), ssm(stack, parameter, name), at);
  }

  private static boolean isOutside(Value value) {
    return value.symbol().flatMap(Symbol::importName).isPresent();
  }

  private static UnknownReason ssm(
      StackInstance stack, Parameter parameter, Optional<SsmName> name) {
    return new UnknownReason(
        "parameter "
            + parameter.name()
            + " of "
            + stack.id().name()
            + " is read from the SSM parameter"
            + (parameter.noEcho() ? "" : name.map(written -> " " + written.display()).orElse("")),
        "name the folder of the stack that declares the SSM parameter");
  }

  /** A secret decides conditions and is shown nowhere. */
  private static UnknownReason secret(StackInstance stack, String name) {
    return new UnknownReason(
        "parameter " + name + " of " + stack.id().name() + " has `NoEcho`: its value is not used",
        "");
  }

  private static Value symbol(StackInstance stack, String name, UnknownReason why, SourceRange at) {
    return new Value.Scalar(Text.of(new Symbol.OfParameter(stack.id(), name, why)), at);
  }

  private static Value literal(String text, SourceRange at) {
    return new Value.Scalar(Text.of(text), at);
  }

  /** A list parameter is cut at its commas, blanks around the items dropped. */
  private static Value typed(Parameter parameter, Value value, SourceRange at) {
    Optional<String> literal = value.literal();
    if (!parameter.isList() || literal.isEmpty()) {
      return value.at(at);
    }
    List<Value> items = new ArrayList<>();
    int from = 0;
    String text = literal.get();
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int end = comma < 0 ? text.length() : comma;
      items.add(literal(text.substring(from, end).strip(), at));
      from = end + 1;
    }
    return new Value.Sequence(items, List.of(), at);
  }
}
