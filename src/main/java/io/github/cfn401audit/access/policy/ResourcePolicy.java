package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.List;

/**
 * The policy of a REST API.
 *
 * @param statements its statements, in order
 * @param unknown why there may be other statements; empty where all are known
 * @param faults the parts that IAM does not understand
 * @param document whether it is a JSON object, as far as that is known
 */
public record ResourcePolicy(
    List<Statement> statements,
    List<UnknownReason> unknown,
    List<PolicyFault> faults,
    boolean document,
    SourceRange range)
    implements Located {
  public ResourcePolicy {
    statements = List.copyOf(statements);
    unknown = List.copyOf(unknown);
    faults = List.copyOf(faults);
  }

  /** The policy that a value is: a map, or text that holds one as JSON. */
  public static ResourcePolicy of(Value value) {
    return PolicyReader.read(value);
  }

  /** True where it is certainly text that is not a JSON object, which API Gateway refuses. */
  public boolean isNotADocument() {
    return !document;
  }
}
