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
import io.github.cfn401audit.tokens.MintableToken;
import java.util.List;
import java.util.Optional;

/** A client of a trusted pool, none of whose tokens any method takes. */
final class ClientOpensNothing implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("client-opens-nothing");
  }

  @Override
  public Turn turn() {
    return Turn.SUMMARY;
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      Optional<UserPool> pool = client.pool().target();
      if (pool.isEmpty()
          || findings.isWithoutToken(client)
          || mayServeElsewhere(audit, client, pool.get())) {
        continue;
      }
      List<MintableToken> tokens = audit.access().minting(pool.get(), client).tokens();
      TrustingMethods methods = TrustingMethods.of(audit, pool.get());
      if (!tokens.isEmpty() && methods.acceptNone(tokens) && !methods.areReported(findings)) {
        report(audit, findings, client, pool.get(), methods);
      }
    }
  }

  /** True where the tokens of the client may open something that is not a REST API. */
  static boolean mayServeElsewhere(Audit audit, UserPoolClient client, UserPool pool) {
    return audit.model().tokenConsumers().mayServe(client, pool)
        || audit.model().outsideWriters().mayKnow(client)
        || !audit.model().isWhollySeen(pool);
  }

  private void report(
      Audit audit,
      Findings findings,
      UserPoolClient client,
      UserPool pool,
      TrustingMethods methods) {
    findings
        .at(
            id(),
            Level.WARNING,
            client.resource(),
            client.resource().range(),
            ClientWords.of(client))
        .alsoAll(methods.certain())
        .curedBy(() -> methods.cures(client, audit.model()))
        .restsOnAbsenceIn(List.of(pool))
        .report(
            "every method that trusts the pool of "
                + client.name()
                + " refuses its tokens: "
                + Phrases.requests(methods.certain()));
  }
}
