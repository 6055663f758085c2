package io.github.cfn401audit.world;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.template.Template;
import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.Reasons;
import io.github.cfn401audit.values.SsmName;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.List;
import java.util.Optional;

/** The environment of one stack, in which expressions are evaluated for one purpose. */
final class StackEnvironment implements Environment {
  private final StackInstance stack;
  private final WorldContext context;
  private final Purpose purpose;
  private final ConditionDecisions conditions;
  private final ResourceAttributes attributes;

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
    this.conditions = new ConditionDecisions(stack, context, this);
    this.attributes = new ResourceAttributes(stack, context, this);
  }

  /** What values of this environment are for. */
  Purpose purpose() {
    return purpose;
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
    if (resource == null) {
      return undeclared(name, at);
    }
    return resource.isModule() ? inModule(resource, name, at) : attributes.ref(resource, at);
  }

  @Override
  public Value attribute(String logicalId, String attribute, SourceRange at) {
    Resource resource = stack.template().resources().get(logicalId);
    if (resource == null) {
      return undeclared(logicalId, at);
    }
    return resource.isModule()
        ? inModule(resource, logicalId + "." + attribute, at)
        : attributes.attribute(resource, attribute, at);
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
        ? conditions.decide(name)
        : stack.environment(Purpose.CONDITIONS).condition(name);
  }

  /** A transform or a module may add the resource; nothing adds a single part of one. */
  private Value undeclared(String name, SourceRange at) {
    if (!PartName.is(name)) {
      Template written = stack.source().template();
      Optional<Resource> module = Generated.moduleOf(stack.template(), name);
      if (module.isPresent()) {
        return inModule(module.get(), name, at);
      }
      if (!stack.template().macros().isEmpty() || Generated.mayDeclare(written, name)) {
        String why = name + " of " + stack.id().name() + " is made by a transform";
        return notSeen(name, new UnknownReason(why, ""), at);
      }
    }
    return new Value.Scalar(
        Text.of(
            new Symbol.Undeclared(
                stack.id(),
                name,
                new UnknownReason(
                    name + " is declared nowhere in " + stack.id().name(),
                    "declare it, or correct the name"))),
        at);
  }

  private Value inModule(Resource module, String name, SourceRange at) {
    return notSeen(name, Reasons.module(stack.id(), module.logicalId()), at);
  }

  private Value notSeen(String name, UnknownReason why, SourceRange at) {
    return new Value.Scalar(Text.of(new Symbol.Other(stack.id(), name, why)), at);
  }
}
