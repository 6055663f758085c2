package io.github.cfn401audit.values;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import java.util.Optional;

/** The stack in which an expression is evaluated, with its parameters bound. */
public interface Environment {

  /** The stack that symbols made here belong to. */
  StackId id();

  /** The value of {@code Ref}: of a parameter, a pseudo parameter or a resource. */
  Value ref(String name, SourceRange at);

  /** The value of {@code Fn::GetAtt}. */
  Value attribute(String logicalId, String attribute, SourceRange at);

  /** The value of {@code Fn::ImportValue}. */
  Value importValue(Expression name, SourceRange at);

  /** The value of {@code Fn::GetStackOutput}. */
  Value stackOutput(Expression.StackOutput call);

  /** The value that an SSM parameter holds. */
  Value stored(SsmName name, SourceRange at);

  /**
   * An entry of {@code Mappings}, unevaluated, or what stands for a missing one; empty where there
   * is neither.
   */
  Optional<Expression> mapping(
      String map, String first, String second, Optional<Expression> otherwise);

  /**
   * The key of a map that a text stands for in the scenario at hand; empty where that is open.
   *
   * @param first the key one level above; empty for a key of the first level
   */
  Optional<String> mappingKey(String map, Optional<String> first, Text key);

  /**
   * True where a text is certainly none of the keys of a map that is there.
   *
   * @param first the key one level above; empty for a key of the first level
   */
  boolean lacksKey(String map, Optional<String> first, Text key);

  /** Whether two texts are the same in the scenario at hand. */
  Truth same(Text left, Text right);

  /** Whether a condition holds. */
  Truth condition(String name);
}
