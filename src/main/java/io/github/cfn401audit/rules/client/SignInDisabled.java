package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.ClientEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.FindingBuilder;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A client that lists no sign-in flow, or none but a custom one that its pool has no trigger for,
 * and has no OAuth either: nobody ever gets a token by it.
 */
final class SignInDisabled implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("sign-in-disabled");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      if (client.allowsSdkSignIn() == Truth.NO && hasNoOAuth(client)) {
        report(audit, findings, client);
      }
    }
  }

  private void report(Audit audit, Findings findings, UserPoolClient client) {
    Optional<UserPool> withoutTrigger =
        client.pool().target().filter(pool -> client.listsCustomSignIn() == Truth.YES);
    FindingBuilder finding =
        findings
            .at(
                id(),
                Level.ERROR,
                client.resource(),
                client.explicitAuthFlows().range(),
                withoutTrigger
                    .map(pool -> "custom sign-in needs a trigger that " + pool.name() + " lacks")
                    .orElse("lists no flow that lets anybody sign in"))
            .step(
                client.resource(),
                withoutTrigger.isPresent()
                    ? "has no OAuth settings and no sign-in flow but the custom one"
                    : "has no OAuth settings and no sign-in flow")
            .restsOnAbsenceIn(withoutTrigger.stream().toList());
    withoutTrigger.ifPresent(
        pool -> finding.step(pool.resource(), "has no DefineAuthChallenge in LambdaConfig"));
    List<MethodAccess> methods = new ArrayList<>();
    for (Refusal refusal : audit.refusals()) {
      if (refusal.wouldOpenBySignIn(client)) {
        methods.addAll(refusal.methods());
        finding.explains(refusal);
      }
    }
    finding
        .curedBy(() -> List.of(Cure.minting(Edit.of(ClientEdits.allowSrpSignIn(client)))))
        .alsoAll(methods)
        .report(
            "nobody can get a token through "
                + client.name()
                + Phrases.andNothingElseOpens(methods));
  }

  /** A switch that is false is how OAuth is left out, no sign of it. */
  private static boolean hasNoOAuth(UserPoolClient client) {
    return isAbsent(client.allowedOAuthFlows())
        && isAbsent(client.allowedOAuthScopes())
        && isAbsent(client.callbackUrls())
        && !client.oauthSwitch().allows(on -> on);
  }

  private static boolean isAbsent(Listing listing) {
    return listing.provesEmpty();
  }
}
