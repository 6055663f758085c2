package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.PoolEdits;
import io.github.cfn401audit.model.resource.Members;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolDomain;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.List;

/** A style for sign-in pages that the pool does not have, or not yet: its domain makes them. */
final class PageStyleWithoutDomain implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("page-style-without-domain");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Model model = audit.model();
    for (UserPool pool : model.pools()) {
      Members<UserPoolDomain> domains = model.domainsOf(pool);
      for (StackResource style : model.pageStylesOf(pool)) {
        if (model.waitsForCustomResourceOn(pool, style)) {
          continue;
        }
        if (domains.provesNone()) {
          reportMissing(findings, style, pool);
        } else if (!domains.certain().isEmpty()
            && domains.all().stream().allMatch(domain -> comesUnordered(style, domain))) {
          reportUnordered(findings, style, domains.certain().get(0));
        }
      }
    }
  }

  /** True where both are created by one stack, and nothing says which comes first. */
  private static boolean comesUnordered(StackResource style, UserPoolDomain domain) {
    return domain.resource().isInStackOf(style)
        && style.isWhollyKnown()
        && !style.waitsFor(domain.resource());
  }

  private void reportMissing(Findings findings, StackResource style, UserPool pool) {
    findings
        .at(
            id(),
            Level.ERROR,
            style,
            style.range(),
            pool.name() + " has no domain, so it has no sign-in pages")
        .curedBy(
            () ->
                style.mayReferTo(pool.resource())
                    ? List.of(Cure.deploying(Edit.of(PoolEdits.addDomainBefore(style, pool))))
                    : List.of())
        .restsOnAbsenceIn(List.of(pool))
        .reportRefusedDeployment(
            style.logicalId() + " styles the sign-in pages of " + pool.name() + ", which has none");
  }

  private void reportUnordered(Findings findings, StackResource style, UserPoolDomain domain) {
    StackResource first = domain.resource();
    findings
        .at(
            id(),
            Level.WARNING,
            style,
            style.range(),
            "nothing makes CloudFormation create " + first.logicalId() + " first")
        .step(style, "is created without waiting for " + first.logicalId())
        .step(first, "makes the sign-in pages")
        .curedBy(
            () ->
                style.mayReferTo(first)
                    ? List.of(Cure.deploying(Edit.of(PoolEdits.waitForDomain(style, domain))))
                    : List.of())
        .report(
            "CloudFormation may refuse this deployment: it may create "
                + style.logicalId()
                + " before the domain whose pages it styles");
  }
}
