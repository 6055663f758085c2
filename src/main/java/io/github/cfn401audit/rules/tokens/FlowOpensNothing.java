package io.github.cfn401audit.rules.tokens;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.ClientWords;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.rule.Turn;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A live flow of a client gives tokens that no method takes, while another of its grants works. */
final class FlowOpensNothing implements Rule {
  private static final String MACHINES = "client_credentials";
  private static final List<String> FLOWS = List.of("code", "implicit", MACHINES);

  @Override
  public RuleId id() {
    return new RuleId("flow-opens-nothing");
  }

  @Override
  public Turn turn() {
    return Turn.SUMMARY;
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      Optional<UserPool> pool = client.pool().target();
      if (pool.isPresent()
          && ClientWords.hasLiveFlow(client)
          // Without scopes the client is not even created.
          && !client.allowedOAuthScopes().provesEmpty()
          && !findings.isWithoutToken(client)
          && !ClientOpensNothing.mayServeElsewhere(audit, client, pool.get())) {
        check(audit, findings, client, pool.get());
      }
    }
  }

  private void check(Audit audit, Findings findings, UserPoolClient client, UserPool pool) {
    List<MintableToken> tokens = audit.access().minting(pool, client).tokens();
    TrustingMethods methods = TrustingMethods.of(audit, pool);
    List<String> useless = new ArrayList<>();
    for (String flow : FLOWS) {
      List<MintableToken> ofFlow =
          tokens.stream().filter(token -> token.grant() == grantOf(flow)).toList();
      if (client.hasLiveFlow(flow) == Truth.YES
          && !ofFlow.isEmpty()
          && methods.acceptNone(ofFlow)) {
        useless.add(flow);
      }
    }
    // Where no grant opens anything, the client as a whole is reported.
    if (!useless.isEmpty() && methods.isOpenedBy(client) && !methods.areReported(findings)) {
      report(audit, findings, client, pool, useless, methods);
    }
  }

  private static Grant grantOf(String flow) {
    return switch (flow) {
      case "code" -> Grant.AUTHORIZATION_CODE;
      case "implicit" -> Grant.IMPLICIT;
      default -> Grant.CLIENT_CREDENTIALS;
    };
  }

  private void report(
      Audit audit,
      Findings findings,
      UserPoolClient client,
      UserPool pool,
      List<String> useless,
      TrustingMethods methods) {
    findings
        .at(
            id(),
            useless.contains(MACHINES) ? Level.WARNING : Level.NOTE,
            client.resource(),
            client.allowedOAuthFlows().range(),
            ClientWords.of(client))
        .alsoAll(methods.certain())
        .curedBy(() -> methods.cures(client, audit.model()))
        .restsOnAbsenceIn(List.of(pool))
        .report(
            "every method that trusts the pool of "
                + client.name()
                + " refuses the tokens that it gets with "
                + ClientWords.flows(useless)
                + ": "
                + Phrases.requests(methods.certain()));
  }
}
