package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Members;
import io.github.cfn401audit.model.resource.RedirectUrl;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.tokens.Obstacle;
import io.github.cfn401audit.values.Truth;
import java.util.Optional;

/** The one callback is what the CDK writes where nobody names any: no app lives there. */
final class CallbackPlaceholder implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("callback-placeholder");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      if (client.hasLiveUserFlow() == Truth.YES
          && returnsToPlaceholderOnly(client)
          && !isDeadAnyway(client, audit)) {
        Level level = isUsed(client, audit.model()) ? Level.WARNING : Level.NOTE;
        findings
            .at(
                id(),
                level,
                client.resource(),
                client.callbackUrls().range(),
                "is a placeholder of the CDK, not an address of yours")
            .report("the sign-in page of " + client.name() + " returns to no app");
      }
    }
  }

  /** True where nothing but the placeholder is a callback of the client. */
  static boolean returnsToPlaceholderOnly(UserPoolClient client) {
    return client.callbackUrls().isComplete()
        && client.callbackUrls().provesNonEmpty()
        && client.callbacks().stream().allMatch(RedirectUrl::isPlaceholder);
  }

  /**
   * True where another rule says why nobody signs in on a page. A missing domain beside SDK sign-in
   * is left to this one.
   */
  private static boolean isDeadAnyway(UserPoolClient client, Audit audit) {
    Optional<UserPool> pool = client.pool().target();
    return pool.isPresent()
        && audit.access().minting(pool.get(), client).never().stream()
            .anyMatch(
                never ->
                    never.obstacle() == Obstacle.NOT_BRANDED
                        || (never.obstacle() == Obstacle.NO_DOMAIN
                            && client.allowsSdkSignIn() == Truth.NO));
  }

  /** True where there is a sign-in page, and this client is the only one and the only way in. */
  private static boolean isUsed(UserPoolClient client, Model model) {
    return client.allowsSdkSignIn() == Truth.NO
        && client
            .pool()
            .target()
            .filter(pool -> !model.domainsOf(pool).certain().isEmpty())
            .filter(pool -> nobodyElseReturns(client, model.clientsOf(pool)))
            .isPresent();
  }

  private static boolean nobodyElseReturns(UserPoolClient client, Members<UserPoolClient> clients) {
    return clients.open().isEmpty()
        && clients.all().stream()
            .filter(other -> !other.equals(client))
            .allMatch(
                other -> !other.hasLiveUserFlow().isPossible() || returnsToPlaceholderOnly(other));
  }
}
