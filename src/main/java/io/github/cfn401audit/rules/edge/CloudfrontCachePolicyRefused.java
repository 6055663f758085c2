package io.github.cfn401audit.rules.edge;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edge.CachePolicy;
import io.github.cfn401audit.model.edit.CachePolicyEdits;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.List;

/** A cache policy puts headers into the key of a cache that it switches off. */
final class CloudfrontCachePolicyRefused implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("cloudfront-cache-policy-refused");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (CachePolicy policy : audit.model().cachePolicies()) {
      if (policy.cachesNothing() && policy.listsHeaders()) {
        report(findings, policy);
      }
    }
  }

  private void report(Findings findings, CachePolicy policy) {
    findings
        .at(
            id(),
            Level.ERROR,
            policy.resource(),
            policy.headersPlace(),
            "MinTTL, DefaultTTL and MaxTTL are 0: nothing is cached, so no header can be part of the cache key")
        .curedBy(() -> List.of(Cure.deploying(CachePolicyEdits.cacheForASecond(policy.resource()))))
        .reportRefusedDeployment(
            policy.resource().logicalId()
                + " lists "
                + String.join(", ", policy.headers())
                + " while its TTLs switch the cache off");
  }
}
