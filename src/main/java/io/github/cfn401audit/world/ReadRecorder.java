package io.github.cfn401audit.world;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Parameter;
import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.SsmName;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The environment of a stack, and a note of what the stack reads of others. */
final class ReadRecorder implements Environment {
  private final StackInstance stack;
  private final WorldContext links;
  private final Environment environment;
  private final CrossStackReads crossing;
  private final List<List<PublishedValue>> read = new ArrayList<>();

  private ReadRecorder(StackInstance stack, WorldContext links) {
    this.stack = stack;
    this.links = links;
    this.environment = stack.environment(StackEnvironment.Purpose.NAMES);
    this.crossing = new CrossStackReads(links, stack);
  }

  /** What a stack reads: for each name the offers that it certainly means, if any. */
  static List<List<PublishedValue>> of(StackInstance stack, WorldContext links) {
    ReadRecorder lookup = new ReadRecorder(stack, links);
    for (Expression expression : stack.template().reads()) {
      Evaluator.evaluate(expression, lookup);
    }
    for (Parameter parameter : stack.template().parameters().values()) {
      if (parameter.isSsm()) {
        BoundParameters.ssmName(stack, parameter, links)
            .ifPresent(name -> lookup.stored(name, parameter.range()));
      }
    }
    return lookup.read;
  }

  private Value note(PublishedValues offers, Optional<ValueRequest> wanted, SourceRange at) {
    wanted.map(offers::named).filter(named -> !named.isEmpty()).ifPresent(read::add);
    return new Value.Unknown(new UnknownReason("not asked for", ""), at);
  }

  @Override
  public StackId id() {
    return environment.id();
  }

  @Override
  public Value ref(String name, SourceRange at) {
    return environment.ref(name, at);
  }

  @Override
  public Value attribute(String logicalId, String attribute, SourceRange at) {
    return environment.attribute(logicalId, attribute, at);
  }

  @Override
  public Value importValue(Expression name, SourceRange at) {
    return note(links.exports(), crossing.imported(name), at);
  }

  @Override
  public Value stackOutput(Expression.StackOutput call) {
    return note(links.outputs(), crossing.output(call), call.range());
  }

  @Override
  public Value stored(SsmName name, SourceRange at) {
    return note(links.stored(), Optional.of(ValueRequest.here(name.name(), stack)), at);
  }

  @Override
  public Optional<Expression> mapping(
      String map, String first, String second, Optional<Expression> otherwise) {
    return environment.mapping(map, first, second, otherwise);
  }

  @Override
  public Optional<String> mappingKey(String map, Optional<String> first, Text key) {
    return environment.mappingKey(map, first, key);
  }

  @Override
  public boolean lacksKey(String map, Optional<String> first, Text key) {
    return environment.lacksKey(map, first, key);
  }

  @Override
  public Truth same(Text left, Text right) {
    return environment.same(left, right);
  }

  @Override
  public Truth condition(String name) {
    return environment.condition(name);
  }
}
