package io.github.cfn401audit.rules.tokens;

import io.github.cfn401audit.access.Rejection;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.Obstacle;
import io.github.cfn401audit.values.Truth;
import java.util.Optional;

/** Why no access token carries a scope of some methods; each refusal has one such fault at most. */
enum ScopeFault {
  /** Something else than a scope is missing. */
  NONE,
  /** The only sign-in is the SDK's, which gives one fixed scope, however another is spelt. */
  ONLY_SDK_SIGN_IN,
  /** A scope that nobody defines looks like one that somebody does. */
  MISSPELT,
  /** A scope that nobody defines. */
  UNDEFINED,
  /** The scopes are there, and no client may have one of them. */
  UNOBTAINABLE;

  static ScopeFault of(Refusal refusal, Model model) {
    if (!lacksScope(refusal)) {
      return NONE;
    }
    Optional<Misspelling> misspelling = Misspelling.of(refusal, model);
    if (misspelling.filter(Misspelling::meansSignInScope).isPresent()) {
      return MISSPELT;
    }
    if (onlyTheSdkSignsIn(refusal, model)) {
      return ONLY_SDK_SIGN_IN;
    }
    if (misspelling.isPresent()) {
      return MISSPELT;
    }
    return ScopeRefusal.declarable(refusal, model).isEmpty() ? UNOBTAINABLE : UNDEFINED;
  }

  /**
   * True where clients get access tokens, and what all of them lack is a scope: not where a flow
   * that would carry it is dead for another reason.
   */
  private static boolean lacksScope(Refusal refusal) {
    return refusal.isRefusedFor(Rejection.SCOPE_MISSING)
        && !refusal.isRefusedFor(Rejection.AUDIENCE_MISSING)
        && refusal.stoppedBy(Obstacle.SWITCH_OFF).isEmpty()
        && refusal.stoppedBy(Obstacle.NO_DOMAIN).isEmpty()
        && refusal.stoppedBy(Obstacle.NOT_BRANDED).isEmpty();
  }

  private static boolean onlyTheSdkSignsIn(Refusal refusal, Model model) {
    boolean sdk =
        refusal.proof().refused().stream()
            .anyMatch(refused -> refused.token().grant() == Grant.SDK_SIGN_IN);
    for (UserPoolClient client : refusal.clients()) {
      boolean userFlow =
          client.hasLiveFlow("code") != Truth.NO || client.hasLiveFlow("implicit") != Truth.NO;
      if (userFlow || isMachineWithDefinedScope(client, refusal, model)) {
        return false;
      }
    }
    return sdk;
  }

  private static boolean isMachineWithDefinedScope(
      UserPoolClient client, Refusal refusal, Model model) {
    if (client.hasLiveFlow("client_credentials") == Truth.NO) {
      return false;
    }
    for (Listing.Entry scope : client.allowedOAuthScopes().entries()) {
      for (UserPool pool : refusal.pools()) {
        if (model.definedScopesOf(pool).defines(scope.text()) != Truth.NO) {
          return true;
        }
      }
    }
    return !client.allowedOAuthScopes().isComplete();
  }
}
