package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.RedirectUrl;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;

/** A callback with a star in it. Cognito compares to the character, so it matches no address. */
final class CallbackWildcard implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("callback-wildcard");
  }

  /** True where a star is all that is wrong with the address. */
  static boolean isReported(RedirectUrl callback) {
    return callback.hasWildcard() && !CallbackRefused.isReported(callback);
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      if (client.hasLiveUserFlow() != Truth.YES) {
        continue;
      }
      for (RedirectUrl callback : client.callbacks()) {
        if (isReported(callback)) {
          findings
              .at(
                  id(),
                  Level.WARNING,
                  client.resource(),
                  callback.range(),
                  "`*` stands for itself only")
              .about(client.resource(), callback.text().display())
              .report(
                  "no sign-in of "
                      + client.name()
                      + " ever returns to "
                      + callback.text().display()
                      + ": a callback is compared to the character");
        }
      }
    }
  }
}
