package io.github.cfn401audit.world;

import io.github.cfn401audit.assembly.NestedTemplate;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.ConditionExpression;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Output;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Conditions;
import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Question;
import io.github.cfn401audit.values.SsmName;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The environment of one stack, in which expressions are evaluated for one purpose. */
final class StackEnvironment implements Environment {
  /** How many conditions that name each other are decided at once, before they are put in order. */
  private static final int DEEPEST = 100;

  private final StackInstance stack;
  private final WorldContext context;
  private final Purpose purpose;
  private final Map<String, Truth> conditions = new HashMap<>();
  private final Map<String, Question> open = new HashMap<>();
  private int deep;

  /** What an expression is evaluated for, which decides whether defaults count. */
  enum Purpose {
    /** The facts of resources: defaults count as the run says. */
    FACTS,
    /** Conditions: the scenario counts, and no default. */
    CONDITIONS,
    /** The names of exports and imports: a default that only joins two names does not matter. */
    NAMES
  }

  StackEnvironment(StackInstance stack, WorldContext context, Purpose purpose) {
    this.stack = stack;
    this.context = context;
    this.purpose = purpose;
  }

  @Override
  public StackId id() {
    return stack.id();
  }

  @Override
  public Value ref(String name, SourceRange at) {
    if (name.startsWith("AWS::")) {
      return new Value.Scalar(PseudoParameters.of(stack, name), at);
    }
    if (stack.template().parameters().containsKey(name)) {
      return BoundParameters.value(stack, name, context, purpose, at);
    }
    Resource resource = stack.template().resources().get(name);
    return resource == null ? undeclared(name, at) : reference(resource, "Ref", at);
  }

  @Override
  public Value attribute(String logicalId, String attribute, SourceRange at) {
    Resource resource = stack.template().resources().get(logicalId);
    if (resource == null) {
      return undeclared(logicalId, at);
    }
    if (attribute.startsWith("Outputs.") && stack.isNested(resource)) {
      return nestedOutput(logicalId, attribute.substring("Outputs.".length()), at);
    }
    return ReturnValues.isRef(resource.type(), attribute)
        ? reference(resource, "Ref", at)
        : reference(resource, attribute, at);
  }

  private Value reference(Resource resource, String attribute, SourceRange at) {
    Optional<Expression> same = same(resource, attribute);
    if (same.isPresent()) {
      Value value =
          context.guarded(
              stack.id().name() + "/" + resource.logicalId(),
              at,
              () -> Evaluator.evaluate(same.get(), this));
      if (value.asText().isPresent()) {
        return value.at(at);
      }
    }
    Symbol symbol =
        new Symbol.OfResource(stack.id(), resource.logicalId(), resource.type(), attribute);
    if (resource.type().equals("AWS::Cognito::UserPool") && attribute.equals("Arn")) {
      return new Value.Scalar(poolArn(resource), at);
    }
    return new Value.Scalar(Text.of(symbol), at);
  }

  /** What is written elsewhere in the resource and comes to the same. */
  private static Optional<Expression> same(Resource resource, String attribute) {
    if (resource.type().equals("Custom::CrossRegionExportReader")) {
      return entry(resource.property("ReaderProps"), "imports")
          .flatMap(imports -> entry(Optional.of(imports), attribute));
    }
    String property = ReturnValues.property(resource.type(), attribute);
    return property.isEmpty() ? Optional.empty() : resource.property(property);
  }

  private static Optional<Expression> entry(Optional<Expression> map, String key) {
    return map.orElse(null) instanceof Expression.MapOf entries
        ? entries.get(key)
        : Optional.empty();
  }

  /** The ARN of a pool in one form, so that it is the same however it is put together. */
  private Text poolArn(Resource pool) {
    return Text.concat(
        List.of(
            Text.of("arn:"),
            PseudoParameters.of(stack, "AWS::Partition"),
            Text.of(":cognito-idp:"),
            PseudoParameters.of(stack, "AWS::Region"),
            Text.of(":"),
            PseudoParameters.of(stack, "AWS::AccountId"),
            Text.of(":userpool/"),
            Text.of(new Symbol.OfResource(stack.id(), pool.logicalId(), pool.type(), "Ref"))));
  }

  private Value nestedOutput(String logicalId, String name, SourceRange at) {
    StackInstance nested = stack.nested().get(logicalId);
    if (nested == null) {
      String reason =
          stack.nestedTemplate(logicalId).orElse(null) instanceof NestedTemplate.Unread unread
              ? unread.reason()
              : "its template is not among these files";
      return unknown(
          at,
          "nested stack " + logicalId + " of " + stack.id().name() + " is not read: " + reason,
          "name the folder that holds its template");
    }
    Output output = nested.template().outputs().get(name);
    if (output == null) {
      return unknown(at, "stack " + nested.id().name() + " has no output " + name, "");
    }
    return context.guarded(
        nested.id().name() + " output " + name,
        at,
        () -> Evaluator.evaluate(output.value(), nested.environment(purpose)).at(at));
  }

  @Override
  public Value importValue(Expression name, SourceRange at) {
    return new CrossStackReads(context, stack).importValue(name, purpose, at);
  }

  @Override
  public Value stackOutput(Expression.StackOutput call) {
    return new CrossStackReads(context, stack).stackOutput(call, purpose);
  }

  @Override
  public Value stored(SsmName name, SourceRange at) {
    return new CrossStackReads(context, stack).stored(name, purpose, at);
  }

  @Override
  public Optional<Expression> mapping(
      String map, String first, String second, Optional<Expression> otherwise) {
    Optional<Expression> found = stack.template().mapping(map, first, second);
    return found.isPresent() ? found : otherwise;
  }

  @Override
  public Optional<String> mappingKey(String map, Optional<String> first, Text key) {
    if (key.literal().isPresent()) {
      return key.literal();
    }
    for (String candidate : stack.template().mappingKeys(map, first)) {
      Truth same = same(key, Text.of(candidate));
      if (same != Truth.NO) {
        return same == Truth.YES ? Optional.of(candidate) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean lacksKey(String map, Optional<String> first, Text key) {
    List<String> keys = stack.template().mappingKeys(map, first);
    return !keys.isEmpty()
        && stack.template().showsKeys(map, first)
        && keys.stream().allMatch(candidate -> same(key, Text.of(candidate)) == Truth.NO);
  }

  @Override
  public Truth same(Text left, Text right) {
    Truth same = left.sameAs(right);
    return same == Truth.UNKNOWN ? context.settle(left, right) : same;
  }

  @Override
  public Truth condition(String name) {
    return purpose == Purpose.CONDITIONS
        ? decide(name)
        : stack.environment(Purpose.CONDITIONS).condition(name);
  }

  private Truth decide(String name) {
    Truth known = conditions.get(name);
    if (known != null) {
      askAgain(name);
      return known;
    }
    if (deep > DEEPEST) {
      return Truth.UNKNOWN;
    }
    if (deep == DEEPEST) {
      for (String below : ConditionOrder.upTo(name, stack.template().conditions())) {
        if (!conditions.containsKey(below)) {
          decideOne(below);
        }
      }
    } else {
      decideOne(name);
    }
    askAgain(name);
    return conditions.getOrDefault(name, Truth.UNKNOWN);
  }

  private void decideOne(String name) {
    ConditionExpression condition = stack.template().conditions().get(name);
    Optional<Question> before = context.takeQuestion();
    conditions.put(name, Truth.UNKNOWN);
    deep++;
    Truth decided = condition == null ? Truth.UNKNOWN : Conditions.decide(condition, this);
    deep--;
    conditions.put(name, decided);
    Optional<Question> own = context.takeQuestion();
    if (decided == Truth.UNKNOWN) {
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

  /** A transform may add the resource; nothing adds a single part of one. */
  private Value undeclared(String name, SourceRange at) {
    boolean mayBeMade =
        !stack.template().macros().isEmpty()
            || Generated.mayDeclare(stack.source().template(), name);
    if (mayBeMade && !PartName.is(name)) {
      return new Value.Scalar(
          Text.of(
              new Symbol.Other(
                  stack.id(),
                  name,
                  new UnknownReason(
                      name + " of " + stack.id().name() + " is made by a transform", ""))),
          at);
    }
    return new Value.Scalar(
        Text.of(
            new Symbol.Undeclared(
                stack.id(),
                name,
                new UnknownReason(name + " is declared nowhere in " + stack.id().name(), ""))),
        at);
  }

  private static Value unknown(SourceRange at, String cause, String cure) {
    return new Value.Unknown(new UnknownReason(cause, cure), at);
  }
}
