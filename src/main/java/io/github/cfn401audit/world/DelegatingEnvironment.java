package io.github.cfn401audit.world;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.SsmName;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.Optional;

/** An environment that answers as another one does, in all that it does not answer itself. */
interface DelegatingEnvironment extends Environment {

  /** The other environment. */
  Environment delegate();

  @Override
  default StackId id() {
    return delegate().id();
  }

  @Override
  default Value ref(String name, SourceRange at) {
    return delegate().ref(name, at);
  }

  @Override
  default Value attribute(String logicalId, String attribute, SourceRange at) {
    return delegate().attribute(logicalId, attribute, at);
  }

  @Override
  default Value importValue(Expression name, SourceRange at) {
    return delegate().importValue(name, at);
  }

  @Override
  default Value stackOutput(Expression.StackOutput call) {
    return delegate().stackOutput(call);
  }

  @Override
  default Value stored(SsmName name, SourceRange at) {
    return delegate().stored(name, at);
  }

  @Override
  default Optional<Expression> mapping(
      String map, String first, String second, Optional<Expression> otherwise) {
    return delegate().mapping(map, first, second, otherwise);
  }

  @Override
  default Optional<String> mappingKey(String map, Optional<String> first, Text key) {
    return delegate().mappingKey(map, first, key);
  }

  @Override
  default boolean lacksKey(String map, Optional<String> first, Text key) {
    return delegate().lacksKey(map, first, key);
  }

  @Override
  default Truth same(Text left, Text right) {
    return delegate().same(left, right);
  }

  @Override
  default Truth condition(String name) {
    return delegate().condition(name);
  }
}
