package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.PoolEdits;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.PoolFeatures;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.model.resource.UserPoolDomain;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.source.SourceRange;
import java.util.List;

/**
 * A pool of the feature plan Lite uses what only the other plans offer. The deployment is refused.
 * See https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html.
 */
final class LiteTierFeature implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("lite-tier-feature");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPool pool : audit.model().pools()) {
      if (pool.isLite()) {
        check(audit.model(), findings, pool);
      }
    }
  }

  private void check(Model model, Findings findings, UserPool pool) {
    for (UserPoolDomain domain : model.domainsOf(pool).certain()) {
      if (domain.managedLoginVersion().proves("2"::equals)) {
        SourceRange place = domain.managedLoginVersion().range();
        report(findings, pool, domain.resource(), place, "managed login");
      }
    }
    PoolFeatures features = PoolFeatures.of(pool);
    if (features.customizesAccessTokens()) {
      String trigger = "a token trigger of version " + features.triggerVersion().shown("");
      report(findings, pool, pool.resource(), features.trigger(), trigger);
    }
    for (Listing.Entry factor : features.firstFactors().entries()) {
      if (factor.text().literal().filter(name -> !name.equals("PASSWORD")).isPresent()) {
        String first = "the first factor " + factor.text().display();
        report(findings, pool, pool.resource(), factor.range(), first);
      }
    }
    for (UserPoolClient client : model.clientsOf(pool).certain()) {
      for (Listing.Entry flow : client.explicitAuthFlows().entries()) {
        if (flow.text().literal().filter("ALLOW_USER_AUTH"::equals).isPresent()) {
          report(findings, pool, client.resource(), flow.range(), "ALLOW_USER_AUTH");
        }
      }
    }
  }

  private void report(
      Findings findings, UserPool pool, StackResource at, SourceRange place, String feature) {
    findings
        .at(id(), Level.ERROR, at, place, "needs the feature plan Essentials or Plus")
        .about(pool.resource(), feature)
        .step(pool.resource(), "has the UserPoolTier LITE")
        .curedBy(() -> List.of(Cure.deploying(PoolEdits.choosePlan(pool, "ESSENTIALS"))))
        .reportRefusedDeployment(
            at.logicalId() + " uses " + feature + ", which the plan Lite does not offer");
  }
}
