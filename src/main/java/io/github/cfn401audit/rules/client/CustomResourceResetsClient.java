package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.AwsCall;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A custom resource sets an app client anew and does not give all that the template sets: the rest
 * falls back to its default. See
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html.
 */
final class CustomResourceResetsClient implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("custom-resource-resets-client");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      // The calls for creation and for updates are most often one text, written twice.
      Set<StackResource> reported = new HashSet<>();
      for (AwsCall call : audit.model().updatesOf(client)) {
        List<String> reset = client.resetBy(call);
        if (!reset.isEmpty() && reported.add(call.resource())) {
          report(findings, client, call, reset);
        }
      }
    }
  }

  private void report(
      Findings findings, UserPoolClient client, AwsCall call, List<String> properties) {
    List<String> names = new ArrayList<>(properties);
    String last = names.remove(names.size() - 1);
    String reset = names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    findings
        .at(
            id(),
            Level.WARNING,
            call.resource(),
            call.range(),
            "this call leaves out what " + client.name() + " sets")
        .about(client.resource(), "")
        .step(call.resource(), "calls UpdateUserPoolClient on " + client.name())
        .step(client.resource(), "sets " + reset)
        .report(
            call.resource().logicalId()
                + " resets "
                + reset
                + " of "
                + client.name()
                + " to the defaults of Cognito");
  }
}
