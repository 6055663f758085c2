package io.github.cfn401audit.world;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Output;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Value;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds the parameters that stand in the names by which a stack reads and publishes values. Two
 * stacks that such a name joins have the same value for them.
 */
final class NameParameters implements DelegatingEnvironment {
  private final Environment delegate;
  private final Set<String> found = new LinkedHashSet<>();

  private NameParameters(StackInstance stack) {
    this.delegate = stack.environment(StackEnvironment.Purpose.NAMES);
  }

  static Set<String> of(StackInstance stack) {
    NameParameters parameters = new NameParameters(stack);
    for (Output output : stack.template().outputs().values()) {
      output.exportName().ifPresent(name -> Evaluator.evaluate(name, parameters));
    }
    for (Resource resource : stack.resources()) {
      if (resource.type().equals("AWS::SSM::Parameter")) {
        resource.property("Name").ifPresent(name -> Evaluator.evaluate(name, parameters));
      }
    }
    for (Expression read : stack.template().reads()) {
      Evaluator.evaluate(read, parameters);
    }
    parameters.found.retainAll(stack.template().parameters().keySet());
    return parameters.found;
  }

  @Override
  public Environment delegate() {
    return delegate;
  }

  @Override
  public Value ref(String name, SourceRange at) {
    found.add(name);
    return delegate.ref(name, at);
  }

  @Override
  public Value importValue(Expression name, SourceRange at) {
    return Evaluator.evaluate(name, this);
  }
}
