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
import java.util.List;

/** A client for machines that has no secret to prove itself with. Cognito refuses to create it. */
final class ClientCredentialsWithoutSecret implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("client-credentials-without-secret");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      if (client.hasLiveFlow("client_credentials") == Truth.YES
          && !client.secret().allows(on -> on)) {
        findings
            .at(
                id(),
                Level.ERROR,
                client.resource(),
                client.secret().range(),
                "`GenerateSecret` is not true, and client_credentials needs a secret")
            .curedBy(() -> List.of(Cure.deploying(ClientEdits.generateSecret(client, true))))
            .reportRefusedDeployment(
                client.name() + " allows client_credentials and has no secret");
      }
    }
  }
}
