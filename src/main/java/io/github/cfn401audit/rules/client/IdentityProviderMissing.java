package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.ProviderEdits;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.List;

/** A browser flow is live, and the client lists nobody who could sign a user in on its pages. */
final class IdentityProviderMissing implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("identity-provider-missing");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      boolean code = client.hasLiveFlow("code") == Truth.YES;
      boolean implicit = client.hasLiveFlow("implicit") == Truth.YES;
      if ((code || implicit) && client.supportedIdentityProviders().provesEmpty()) {
        report(findings, client, code ? "code" : "implicit");
      }
    }
  }

  private void report(Findings findings, UserPoolClient client, String flow) {
    findings
        .at(
            id(),
            Level.WARNING,
            client.resource(),
            client.supportedIdentityProviders().range(),
            "lists no identity provider, not even `COGNITO` for the pool's own users")
        .curedBy(
            () ->
                List.of(
                    Cure.achieving(
                        Edit.of(ProviderEdits.supportOwnUsers(client)),
                        "the sign-in page signs in the pool's own users")))
        .report(
            client.name()
                + " cannot get a token with the "
                + flow
                + " flow: its sign-in page offers no way to sign in");
  }
}
