package io.github.cfn401audit.world;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.SsmName;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.List;
import java.util.Optional;

/**
 * An environment of a stack that notices what CloudFormation would refuse: a reference to a
 * resource that is not deployed, or a key that a mapping does not have.
 */
final class DeployCheck implements DelegatingEnvironment {
  private final StackInstance stack;
  private final Environment delegate;
  private final WorldContext context;
  private final CrossStackReads crossStackReads;
  private boolean refused;
  private boolean uncertain;

  DeployCheck(StackInstance stack, WorldContext context) {
    this.stack = stack;
    this.delegate = stack.environment();
    this.context = context;
    this.crossStackReads = new CrossStackReads(context, stack);
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
  public Environment delegate() {
    return delegate;
  }

  @Override
  public Value ref(String name, SourceRange at) {
    refer(name);
    return delegate.ref(name, at);
  }

  @Override
  public Value attribute(String logicalId, String attribute, SourceRange at) {
    refer(logicalId);
    return delegate.attribute(logicalId, attribute, at);
  }

  @Override
  public Value importValue(Expression name, SourceRange at) {
    read(context.exports(), crossStackReads.imported(name));
    return delegate.importValue(name, at);
  }

  @Override
  public Value stackOutput(Expression.StackOutput call) {
    read(context.outputs(), crossStackReads.output(call));
    return delegate.stackOutput(call);
  }

  @Override
  public Value stored(SsmName name, SourceRange at) {
    read(context.stored(), Optional.of(ValueRequest.here(name.name(), stack)));
    return delegate.stored(name, at);
  }

  /** What its only publisher does not publish, nobody does. */
  private void read(PublishedValues published, Optional<ValueRequest> request) {
    List<PublishedValue> named = request.map(published::named).orElse(List.of());
    if (named.size() == 1) {
      Truth exists = named.get(0).exists();
      refused |= exists == Truth.NO;
      uncertain |= exists == Truth.UNKNOWN;
    }
  }

  @Override
  public Optional<Expression> mapping(
      String map, String first, String second, Optional<Expression> otherwise) {
    Optional<Expression> found = delegate.mapping(map, first, second, otherwise);
    refused |=
        found.isEmpty()
            && stack.template().showsKeys(map, Optional.empty())
            && stack.template().showsKeys(map, Optional.of(first));
    return found;
  }

  @Override
  public Optional<String> mappingKey(String map, Optional<String> first, Text key) {
    Optional<String> found = delegate.mappingKey(map, first, key);
    refused |= found.isEmpty() && lacksKey(map, first, key);
    return found;
  }

  @Override
  public Truth condition(String name) {
    Truth truth = delegate.condition(name);
    uncertain |= truth == Truth.UNKNOWN;
    return truth;
  }
}
