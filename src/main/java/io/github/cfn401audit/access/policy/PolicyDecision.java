package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * What a policy makes of the requests to one method in one stage.
 *
 * @param outcome what becomes of them
 * @param example a request that is refused, such as {@code GET /prod/items/admin}; empty where all
 *     are, or none
 * @param restrictions what a request has to be like, such as {@code allowed only from 10.0.0.0/8}
 * @param questions what is not known, where that decides
 */
public record PolicyDecision(
    Outcome outcome,
    Optional<String> example,
    List<String> restrictions,
    List<UnknownReason> questions) {
  public PolicyDecision {
    restrictions = List.copyOf(restrictions);
    questions = List.copyOf(questions);
  }

  /** What becomes of the requests of callers who have passed a Cognito authorizer. */
  public enum Outcome {
    /** All are let through. */
    ALLOWED,
    /** All are denied. */
    DENIED,
    /** Some are certainly denied, and some are not. */
    DENIED_FOR_SOME,
    /** No statement allows any. */
    NEITHER,
    /** Some are not allowed by any statement. */
    NEITHER_FOR_SOME,
    /** All are let through that are as the restrictions say. */
    DEPENDS,
    /** Nothing of that is certain. */
    UNKNOWN
  }

  static PolicyDecision of(Outcome outcome) {
    return new PolicyDecision(outcome, Optional.empty(), List.of(), List.of());
  }
}
