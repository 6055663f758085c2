package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.access.MethodAccess;
import io.github.cfn401audit.access.Rejection;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.PreTokenTrigger;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.rule.Refusal;
import io.github.cfn401audit.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A method asks for a scope that no token carries, and the pool has a trigger that looks as if it
 * could add one: version 1 changes ID tokens only.
 */
final class PreTokenTriggerV1 implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("pre-token-trigger-v1");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Map<UserPool, List<MethodAccess>> methods = new LinkedHashMap<>();
    for (Refusal refusal : audit.refusals()) {
      if (refusal.takesIdTokens() || !refusal.isRefusedFor(Rejection.SCOPE_MISSING)) {
        continue;
      }
      for (UserPool pool : refusal.pools()) {
        if (pool.trigger() == PreTokenTrigger.V1 && !pool.resource().isAssumed()) {
          methods.computeIfAbsent(pool, key -> new ArrayList<>()).addAll(refusal.methods());
        }
      }
    }
    methods.forEach((pool, shut) -> report(findings, pool, shut));
  }

  private void report(Findings findings, UserPool pool, List<MethodAccess> methods) {
    findings
        .at(
            id(),
            Level.NOTE,
            pool.resource(),
            pool.triggersPlace(),
            "a trigger of version 1 changes ID tokens only")
        .alsoAll(methods)
        .report(
            "the pre token generation trigger of "
                + pool.name()
                + " cannot add the scope that "
                + Phrases.requests(methods, "need"));
  }
}
