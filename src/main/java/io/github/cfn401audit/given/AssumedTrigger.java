package io.github.cfn401audit.given;

import io.github.cfn401audit.source.ScalarNode;
import java.util.List;

/**
 * What is assumed of the pre token generation trigger of a declared pool: it takes no scope away
 * and adds these. Its code is in no template.
 *
 * @param stack the stack that declares the pool; empty for any
 * @param pool the logical id of the pool
 * @param adds the scopes that it adds to access tokens; none where it adds none
 * @param at where this is stated
 */
public record AssumedTrigger(String stack, String pool, List<ScalarNode> adds, StatementPlace at) {
  public AssumedTrigger {
    adds = List.copyOf(adds);
  }

  /** True where it is the trigger of what a stack declares under a logical id. */
  public boolean isOf(String ofStack, String logicalId) {
    return pool.equals(logicalId) && (stack.isEmpty() || stack.equals(ofStack));
  }

  /** The statement in words. */
  Assumption statement() {
    List<String> names = adds.stream().map(ScalarNode::text).toList();
    return new Assumption(
        at,
        "the pre token generation trigger of "
            + pool
            + (names.isEmpty() ? " adds no scopes" : " adds only " + String.join(", ", names)));
  }
}
