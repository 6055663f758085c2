package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.Truth;
import java.util.List;

/**
 * Whether a pool can run custom sign-in: its triggers set the challenges and check the answers.
 * Example: a client that lists {@code ALLOW_CUSTOM_AUTH}, of a pool without {@code
 * DefineAuthChallenge}, signs nobody in by it. See
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-challenge.html.
 */
final class CustomSignIn {
  private static final String DECIDES = "DefineAuthChallenge";

  /** A pool may do without these where the challenges are those of SRP alone. */
  private static final List<String> COMPANIONS =
      List.of("CreateAuthChallenge", "VerifyAuthChallengeResponse");

  private CustomSignIn() {}

  /** Reads the triggers of a pool; what is assumed of a pool tells nothing of them. */
  static Truth of(StackResource pool) {
    if (pool.isAssumed()) {
      return Truth.UNKNOWN;
    }
    PropertyReader triggers = pool.properties().inside("LambdaConfig");
    if (triggers.value(DECIDES).isAbsent()) {
      return Truth.NO;
    }
    boolean all =
        triggers.text(DECIDES).proves(function -> true)
            && COMPANIONS.stream().allMatch(name -> triggers.text(name).proves(function -> true));
    return all ? Truth.YES : Truth.UNKNOWN;
  }
}
