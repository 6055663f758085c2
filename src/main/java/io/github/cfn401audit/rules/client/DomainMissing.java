package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.PoolEdits;
import io.github.cfn401audit.model.resource.RedirectUrl;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.ClientWords;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.FindingBuilder;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.tokens.Obstacle;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A live OAuth flow of a pool without a domain: there is no endpoint to ask for a token. */
final class DomainMissing implements Rule {
  private static final String MACHINE = "client_credentials";

  @Override
  public RuleId id() {
    return new RuleId("domain-missing");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      Optional<UserPool> pool = client.pool().target();
      List<String> flows = liveFlows(client);
      if (pool.isPresent()
          && !flows.isEmpty()
          && audit.model().domainsOf(pool.get()).provesNone()
          && (flows.contains(MACHINE) || !mayBeLeftAsGenerated(client))) {
        report(audit, findings, client, pool.get(), flows);
      }
    }
  }

  private void report(
      Audit audit, Findings findings, UserPoolClient client, UserPool pool, List<String> flows) {
    List<Refusal> stopped =
        audit.refusals().stream()
            .filter(refusal -> refusal.stoppedBy(Obstacle.NO_DOMAIN).contains(client))
            .toList();
    boolean noOtherWay =
        flows.contains(MACHINE) || client.allowsSdkSignIn() == Truth.NO || !stopped.isEmpty();
    FindingBuilder finding =
        findings
            .at(
                id(),
                noOtherWay ? Level.ERROR : Level.WARNING,
                client.resource(),
                client.allowedOAuthFlows().range(),
                pool.name() + " has no domain, so there is no endpoint for this")
            .step(client.resource(), ClientWords.of(client))
            .step(pool.resource(), "has no UserPoolDomain");
    List<MethodAccess> methods = new ArrayList<>();
    stopped.forEach(refusal -> methods.addAll(refusal.methods()));
    finding.explainsAll(stopped);
    if (!stopped.isEmpty()) {
      finding.considering(stopped.get(0));
    }
    finding
        .leavesWithoutToken(client)
        .alsoAll(methods)
        .curedBy(() -> List.of(Cure.minting(Edit.of(PoolEdits.addDomain(pool)))))
        .restsOnAbsenceIn(List.of(pool))
        .report(
            client.name()
                + " cannot get a token with "
                + ClientWords.flows(flows)
                + ": "
                + pool.name()
                + " has no domain"
                + Phrases.andNothingElseOpens(methods));
  }

  private static List<String> liveFlows(UserPoolClient client) {
    List<String> flows = new ArrayList<>();
    for (String flow : new String[] {"code", "implicit", MACHINE}) {
      if (client.hasLiveFlow(flow) == Truth.YES) {
        flows.add(flow);
      }
    }
    return flows;
  }

  /**
   * True where the callbacks may be what the CDK writes when nobody asked for OAuth; sign-in by the
   * SDK is what such apps use.
   */
  private static boolean mayBeLeftAsGenerated(UserPoolClient client) {
    boolean placeholder =
        !client.callbackUrls().provesEmpty()
            && client.callbacks().stream()
                .filter(callback -> callback.text().literal().isPresent())
                .allMatch(RedirectUrl::isPlaceholder);
    return placeholder && client.allowsSdkSignIn().isPossible();
  }
}
