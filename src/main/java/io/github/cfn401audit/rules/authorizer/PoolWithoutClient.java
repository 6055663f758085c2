package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A trusted pool that has no app client in these files: whoever has one made it elsewhere. */
final class PoolWithoutClient implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("pool-without-client");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Set<UserPool> said = new HashSet<>();
    for (Authorizer authorizer : audit.model().authorizers()) {
      if (!othersMayHaveClients(authorizer, audit)
          && audit.access().mismatch(authorizer).isEmpty()) {
        for (UserPool pool : authorizer.declaredPools()) {
          if (said.add(pool)) {
            report(findings, authorizer, pool);
          }
        }
      }
    }
  }

  private static boolean othersMayHaveClients(Authorizer authorizer, Audit audit) {
    if (!authorizer.moreProviders().isEmpty()) {
      return true;
    }
    for (Provider provider : authorizer.providers()) {
      if (provider.pool().target().isEmpty()
          || !audit.model().clientsOf(provider.pool().target().get()).provesNone()) {
        return true;
      }
    }
    return false;
  }

  private void report(Findings findings, Authorizer authorizer, UserPool pool) {
    findings
        .at(
            id(),
            Level.NOTE,
            pool.resource(),
            pool.resource().range(),
            "has no UserPoolClient in these files")
        .step(authorizer.resource(), "trusts " + pool.name())
        .step(pool.resource(), "has no app client here")
        .restsOnAbsenceIn(List.of(pool))
        .report(
            pool.name()
                + ", which "
                + authorizer.name()
                + " trusts, has no app client in these files");
  }
}
