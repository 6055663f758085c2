package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Change;
import io.github.cfn401audit.model.Listing;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.UserPool;
import io.github.cfn401audit.model.UserPoolClient;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Truth;
import java.util.List;

/**
 * The only sign-in is the SDK's, whose access tokens carry one fixed scope: see
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 */
final class SdkSignInLacksScope implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("sdk-sign-in-lacks-scope");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Refusal refusal : audit.refusals()) {
      if (findings.isExplained(refusal)
          || !ScopeRefusal.lacksScope(refusal)
          || !onlyTheSdkSignsIn(refusal, audit.model())) {
        continue;
      }
      String scopes = RefusalRow.anyOf(refusal.requirement().scopes().shown());
      RefusalRow.atMethod(
              findings, id(), refusal, "an SDK sign-in gives " + Scopes.SIGN_IN + " alone")
          .curedBy(() -> cures(refusal))
          .report(
              Draft.requests(refusal.methods())
                  + (refusal.methods().size() == 1 ? " answers" : " answer")
                  + " 401: users sign in by the SDK, which never gives "
                  + scopes);
    }
  }

  private static List<Cure> cures(Refusal refusal) {
    return List.of(
        Cure.weakening(
            MethodCures.atEach(
                refusal.methods(),
                method -> Change.put(method.declared(), MethodCures.SCOPES, Scopes.SIGN_IN))),
        Cure.weakening(
            MethodCures.atEach(
                refusal.methods(),
                method -> new Change.Removed(method.declared(), MethodCures.SCOPES))));
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
