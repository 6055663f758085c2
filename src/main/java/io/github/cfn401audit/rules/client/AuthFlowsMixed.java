package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.ClientEdits;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of sign-in flows from before and after 2019 in one list. Cognito refuses the client. See
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html.
 */
final class AuthFlowsMixed implements Rule {
  private static final Map<String, String> NEW_BY_LEGACY =
      Map.of(
          "ADMIN_NO_SRP_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH",
          "CUSTOM_AUTH_FLOW_ONLY", "ALLOW_CUSTOM_AUTH",
          "USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH");

  @Override
  public RuleId id() {
    return new RuleId("auth-flows-mixed");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      List<String> flows = client.explicitAuthFlows().shown();
      List<String> legacy = flows.stream().filter(NEW_BY_LEGACY::containsKey).toList();
      if (!legacy.isEmpty() && flows.stream().anyMatch(flow -> flow.startsWith("ALLOW_"))) {
        findings
            .at(
                id(),
                Level.ERROR,
                client.resource(),
                client.explicitAuthFlows().range(),
                "the old name " + legacy.get(0) + " stands beside new ones")
            .curedBy(() -> cures(client.explicitAuthFlows(), client))
            .reportRefusedDeployment(client.name() + " mixes old and new names of sign-in flows");
      }
    }
  }

  private static List<Cure> cures(Listing flows, UserPoolClient client) {
    Set<String> renamed = new LinkedHashSet<>();
    for (String flow : flows.shown()) {
      renamed.add(NEW_BY_LEGACY.getOrDefault(flow, flow));
    }
    return flows.isComplete()
        ? List.of(Cure.deploying(ClientEdits.allowSignInFlows(client, List.copyOf(renamed))))
        : List.of();
  }
}
