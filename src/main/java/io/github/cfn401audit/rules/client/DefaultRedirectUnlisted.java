package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.ClientEdits;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;

/** The default callback is none of the callbacks. Cognito refuses to create the client. */
final class DefaultRedirectUnlisted implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("default-redirect-unlisted");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      if (client.oauthSwitch().proves(on -> on)
          && client
              .defaultRedirectUri()
              .proves(uri -> client.callbackUrls().contains(uri) == Truth.NO)) {
        findings
            .at(
                id(),
                Level.ERROR,
                client.resource(),
                client.defaultRedirectUri().range(),
                "is not among the CallbackURLs")
            .curedBy(() -> cures(client))
            .reportRefusedDeployment(
                "the DefaultRedirectURI of " + client.name() + " is none of its CallbackURLs");
      }
    }
  }

  /** A callback that differs by a slash at the end was meant; else the address is one more. */
  private static List<Cure> cures(UserPoolClient client) {
    String uri = client.defaultRedirectUri().shown("");
    List<Cure> cures = new ArrayList<>();
    for (String callback : client.callbackUrls().shown()) {
      if (callback.equals(uri + "/") || uri.equals(callback + "/")) {
        cures.add(Cure.deploying(ClientEdits.returnTo(client, callback)));
      }
    }
    if (cures.isEmpty() && client.defaultRedirectUri().proves(text -> text.literal().isPresent())) {
      cures.add(Cure.deploying(ClientEdits.addCallback(client, uri)));
    }
    return cures;
  }
}
