package io.github.cfn401audit.rules.edge;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edge.Front;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;

/** A distribution asks API Gateway for a host that is its own, and gets 403. */
final class CloudfrontForwardsHost implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("cloudfront-forwards-host");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Front front : audit.model().fronts()) {
      if (front.behavior().leavesRequestsAlone() && front.behavior().passesHost() == Truth.YES) {
        findings
            .at(
                id(),
                Level.ERROR,
                front.distribution(),
                front.behavior().hostPlace(),
                "passes the viewer's Host header to the host of " + front.api().name())
            .report(
                front.behavior().words()
                    + " of "
                    + front.distribution().logicalId()
                    + " answers 403 Forbidden: API Gateway is asked for the host of the distribution");
      }
    }
  }
}
