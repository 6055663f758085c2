package io.github.cfn401audit.world;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.SsmName;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.List;
import java.util.Optional;

/**
 * The environment of a stack, and a note of what CloudFormation would refuse: a reference to a
 * resource that is not deployed, or a key that a mapping does not have.
 */
final class DeployCheck implements Environment {
  private final StackInstance stack;
  private final Environment environment;
  private final WorldContext links;
  private final CrossStackReads crossing;
  private boolean refused;
  private boolean uncertain;

  DeployCheck(StackInstance stack, WorldContext links) {
    this.stack = stack;
    this.environment = stack.environment();
    this.links = links;
    this.crossing = new CrossStackReads(links, stack);
  }

  /** True only where every condition on the way is decided. */
  boolean isRefused() {
    return refused && !uncertain;
  }

  private void refer(String logicalId) {
    Resource resource = stack.template().resources().get(logicalId);
    refused |= resource != null && stack.exists(resource) == Truth.NO;
  }

  @Override
  public StackId id() {
    return environment.id();
  }

  @Override
  public Value ref(String name, SourceRange at) {
    refer(name);
    return environment.ref(name, at);
  }

  @Override
  public Value attribute(String logicalId, String attribute, SourceRange at) {
    refer(logicalId);
    return environment.attribute(logicalId, attribute, at);
  }

  @Override
  public Value importValue(Expression name, SourceRange at) {
    read(links.exports(), crossing.imported(name));
    return environment.importValue(name, at);
  }

  @Override
  public Value stackOutput(Expression.StackOutput call) {
    read(links.outputs(), crossing.output(call));
    return environment.stackOutput(call);
  }

  @Override
  public Value stored(SsmName name, SourceRange at) {
    read(links.stored(), Optional.of(ValueRequest.here(name.name(), stack)));
    return environment.stored(name, at);
  }

  /** What the one stack that gives it does not give, nobody gives. */
  private void read(PublishedValues offers, Optional<ValueRequest> wanted) {
    List<PublishedValue> named = wanted.map(offers::named).orElse(List.of());
    if (named.size() == 1) {
      Truth exists = named.get(0).exists();
      refused |= exists == Truth.NO;
      uncertain |= exists == Truth.UNKNOWN;
    }
  }

  @Override
  public Optional<Expression> mapping(
      String map, String first, String second, Optional<Expression> otherwise) {
    Optional<Expression> found = environment.mapping(map, first, second, otherwise);
    refused |=
        found.isEmpty()
            && stack.template().showsKeys(map, Optional.empty())
            && stack.template().showsKeys(map, Optional.of(first));
    return found;
  }

  @Override
  public Optional<String> mappingKey(String map, Optional<String> first, Text key) {
    Optional<String> found = environment.mappingKey(map, first, key);
    refused |= found.isEmpty() && lacksKey(map, first, key);
    return found;
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
    Truth truth = environment.condition(name);
    uncertain |= truth == Truth.UNKNOWN;
    return truth;
  }
}
