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

/** One client for users and for machines. Cognito refuses to create it. */
final class ClientCredentialsMixed implements Rule {
  private static final String MACHINE = "client_credentials";

  @Override
  public RuleId id() {
    return new RuleId("client-credentials-mixed");
  }

  /** True where the client certainly has a flow for users beside that for machines. */
  static boolean isMixed(UserPoolClient client) {
    return client.hasLiveFlow(MACHINE) == Truth.YES && client.hasLiveUserFlow() == Truth.YES;
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      if (isMixed(client)) {
        String user = client.hasLiveFlow("code") == Truth.YES ? "code" : "implicit";
        findings
            .at(
                id(),
                Level.ERROR,
                client.resource(),
                client.allowedOAuthFlows().range(),
                "`client_credentials` has to be the only flow of its client")
            .curedBy(() -> cures(client))
            .reportRefusedDeployment(
                client.name() + " allows client_credentials beside the " + user + " flow");
      }
    }
  }

  /** Whoever needs both kinds of flow needs two clients; an edit of one drops what nobody uses. */
  private static List<Cure> cures(UserPoolClient client) {
    List<String> user = new ArrayList<>(client.allowedOAuthFlows().shown());
    user.remove(MACHINE);
    return List.of(
        Cure.deploying(ClientEdits.allowFlows(client, user)),
        Cure.deploying(ClientEdits.allowFlows(client, List.of(MACHINE))));
  }
}
