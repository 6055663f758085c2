package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;

/** A flow with a sign-in page, and no address to return to. Cognito refuses such a client. */
final class CallbackMissing implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("callback-missing");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      if (client.hasLiveUserFlow() == Truth.YES && client.callbackUrls().provesEmpty()) {
        String flow = client.hasLiveFlow("code") == Truth.YES ? "code" : "implicit";
        findings
            .at(
                id(),
                Level.ERROR,
                client.resource(),
                client.callbackUrls().range(),
                "`" + flow + "` is allowed, which needs a callback URL")
            .reportRefusedDeployment(
                client.name() + " allows the " + flow + " flow and names no CallbackURLs");
      }
    }
  }
}
