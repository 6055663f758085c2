package io.github.cfn401audit.access.policy;

import java.util.Optional;

/**
 * Why a statement that allows something lets nobody through to a method.
 *
 * @param statement the statement
 * @param why the reason
 * @param pattern the entry of {@code Resource} that may have been meant for the method; empty where
 *     the reason is another
 * @param part the part of that ARN that is another one, such as {@code region}
 */
public record Miss(
    Statement statement, Why why, Optional<ResourcePattern> pattern, Optional<String> part) {

  Miss(Statement statement, Why why) {
    this(statement, why, Optional.empty(), Optional.empty());
  }

  /** A reason. */
  public enum Why {
    /** Its Resource holds the name of a path parameter as text. */
    PATH_PARAMETER,
    /** Its Resource is an ARN of another API or stage. */
    ANOTHER_API,
    /** Its Resource names no request to the method. */
    REQUEST,
    /** Its Action is another one. */
    ACTION,
    /** Its Principal names AWS principals, none of which the caller is. */
    AWS_PRINCIPAL,
    /** Its Principal names services or identity providers only. */
    OTHER_PRINCIPAL,
    /** Its condition needs a key that only callers with an IAM signature have. */
    IAM_KEY,
    /** Its condition needs a key that only requests to private APIs have. */
    VPC_KEY,
    /** Its condition is false otherwise, as for private addresses. */
    CONDITION
  }

  /** True where the statement names the method, and only leaves out the caller. */
  public boolean isOfCaller() {
    return switch (why) {
      case PATH_PARAMETER, ANOTHER_API, REQUEST, ACTION -> false;
      default -> true;
    };
  }
}
