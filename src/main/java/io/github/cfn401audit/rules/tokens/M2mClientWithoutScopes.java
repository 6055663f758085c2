package io.github.cfn401audit.rules.tokens;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.MethodCures;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.rule.RefusalFinding;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.rule.Turn;
import io.github.cfn401audit.tokens.Grant;
import java.util.List;

/** The method takes ID tokens, and every client is a machine, which never gets one. */
final class M2mClientWithoutScopes implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("m2m-client-without-scopes");
  }

  @Override
  public Turn turn() {
    return Turn.SYMPTOM;
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Refusal refusal : audit.refusals()) {
      if (findings.isExplained(refusal)
          || !refusal.takesIdTokens()
          || !refusal.onlyBy(List.of(Grant.CLIENT_CREDENTIALS))
          || !refusal.holders().equals(refusal.clients())) {
        continue;
      }
      RefusalFinding.atMethod(
              findings,
              id(),
              refusal,
              "takes ID tokens only, and client credentials never give one")
          .curedBy(
              () -> MethodCures.scopeHeldBy(refusal.holders(), refusal.methods(), audit.model()))
          .report(
              Phrases.requests(refusal.methods(), "answer")
                  + " 401 to every client: all of them use client credentials, which never give"
                  + " an ID token");
    }
  }
}
