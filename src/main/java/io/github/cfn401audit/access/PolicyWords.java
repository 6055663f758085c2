package io.github.cfn401audit.access;

import io.github.cfn401audit.access.policy.PolicyDecision;
import java.util.ArrayList;
import java.util.List;

/** What a policy makes of the requests to a method, in words. */
final class PolicyWords {
  private PolicyWords() {}

  /**
   * The restrictions of one stage; none where all requests are let through, or nothing is known.
   */
  static List<String> of(PolicyDecision decision) {
    return switch (decision.outcome()) {
      case DENIED, ONLY_PRINCIPALS -> List.of("every request is refused by the resource policy");
      case NEITHER -> List.of("no request is allowed by the resource policy");
      case DENIED_FOR_SOME, NEITHER_FOR_SOME -> some(decision);
      case DEPENDS, ALLOWED, UNKNOWN -> decision.restrictions();
    };
  }

  private static List<String> some(PolicyDecision decision) {
    List<String> words = new ArrayList<>();
    decision.example().ifPresent(example -> words.add("some requests are refused: " + example));
    words.addAll(decision.restrictions());
    return words;
  }
}
