package io.github.cfn401audit.template;

import io.github.cfn401audit.source.SourceRange;
import java.util.Optional;
import java.util.Set;

/**
 * An output that a template declares.
 *
 * @param name its logical id
 * @param value the value
 * @param exportName the name under {@code Export}; empty where it is not exported
 * @param condition the condition on which it exists; empty for always
 * @param references the logical ids that it refers to
 * @param range the name in the template
 */
public record Output(
    String name,
    Expression value,
    Optional<Expression> exportName,
    Optional<String> condition,
    Set<String> references,
    SourceRange range) {
  public Output {
    references = Set.copyOf(references);
  }
}
