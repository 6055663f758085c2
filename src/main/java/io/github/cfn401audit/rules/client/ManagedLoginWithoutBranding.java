package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.PoolEdits;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.model.resource.UserPoolDomain;
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

/** The sign-in pages are those of managed login, and have no style for a client: none opens. */
final class ManagedLoginWithoutBranding implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("managed-login-without-branding");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPool pool : audit.model().pools()) {
      List<UserPoolClient> unbranded =
          audit.model().clientsOf(pool).certain().stream()
              .filter(client -> isUnbranded(client, pool, audit))
              .toList();
      if (!unbranded.isEmpty()) {
        for (UserPoolDomain domain : audit.model().domainsOf(pool).certain()) {
          report(audit, findings, domain, pool, unbranded);
        }
      }
    }
  }

  private static boolean isUnbranded(UserPoolClient client, UserPool pool, Audit audit) {
    return client.hasLiveUserFlow() == Truth.YES
        && audit.access().minting(pool, client).never().stream()
            .anyMatch(never -> never.obstacle() == Obstacle.NOT_BRANDED);
  }

  private void report(
      Audit audit,
      Findings findings,
      UserPoolDomain domain,
      UserPool pool,
      List<UserPoolClient> clients) {
    List<Refusal> stopped =
        audit.refusals().stream()
            .filter(
                refusal ->
                    refusal.stoppedBy(Obstacle.NOT_BRANDED).stream().anyMatch(clients::contains))
            .toList();
    boolean noOtherWay =
        !stopped.isEmpty()
            || clients.stream().anyMatch(client -> client.allowsSdkSignIn() == Truth.NO);
    List<MethodAccess> methods = new ArrayList<>();
    stopped.forEach(refusal -> methods.addAll(refusal.methods()));
    FindingBuilder finding =
        findings
            .at(
                id(),
                noOtherWay ? Level.ERROR : Level.WARNING,
                domain.resource(),
                domain.managedLoginVersion().range(),
                "managed login needs a style for each client")
            .explainsAll(stopped);
    finding.step(domain.resource(), "shows the sign-in pages of managed login");
    for (UserPoolClient client : clients) {
      finding.stepBelow(domain.resource(), client.resource(), ClientWords.of(client));
      finding.leavesWithoutToken(client);
    }
    if (!stopped.isEmpty()) {
      finding.considering(stopped.get(0));
    }
    finding
        .alsoAll(methods)
        .curedBy(
            () ->
                List.of(
                    Cure.minting(new Edit(clients.stream().map(PoolEdits::addBranding).toList())),
                    Cure.minting(Edit.of(PoolEdits.showPages(domain, "1")))))
        .restsOnAbsenceIn(List.of(pool))
        .report(
            "the sign-in page does not open for "
                + names(clients)
                + ": no ManagedLoginBranding names it"
                + Phrases.andNothingElseOpens(methods));
  }

  private static String names(List<UserPoolClient> clients) {
    int more = clients.size() - 1;
    return clients.get(0).name() + (more == 0 ? "" : " and " + Phrases.count(more, "more client"));
  }
}
