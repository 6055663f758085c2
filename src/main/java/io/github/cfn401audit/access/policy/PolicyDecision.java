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
    /**
     * No statement allows any, and those that name the method name AWS principals. AWS says of that
     * form that every method fails that asks for no IAM signature. See
     * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-create-attach.html.
     */
    ONLY_PRINCIPALS,
    /** Some are not allowed by any statement. */
    NEITHER_FOR_SOME,
    /** All are let through that are as the restrictions say. */
    DEPENDS,
    /** Nothing of that is certain. */
    UNKNOWN
  }

  /** True where no request of any caller gets through, beyond doubt. */
  public boolean refusesAll() {
    return (outcome == Outcome.DENIED && questions.isEmpty()) || outcome == Outcome.ONLY_PRINCIPALS;
  }

  /** True where no statement allows any request. */
  public boolean allowsNothing() {
    return outcome == Outcome.NEITHER || outcome == Outcome.ONLY_PRINCIPALS;
  }

  /** True where some request certainly gets through, if it is as the restrictions say. */
  public boolean letsThrough() {
    return switch (outcome) {
      case ALLOWED, DEPENDS -> true;
      case DENIED_FOR_SOME, NEITHER_FOR_SOME -> questions.isEmpty();
      default -> false;
    };
  }
}
