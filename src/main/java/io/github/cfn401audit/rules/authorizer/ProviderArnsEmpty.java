package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.AuthorizerCures;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.template.UnfoldingNote;
import java.util.List;

/** A Cognito authorizer that names no user pool. The deployment is refused. */
final class ProviderArnsEmpty implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("provider-arns-empty");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Authorizer authorizer : audit.model().authorizers()) {
      if (authorizer.type().proves("COGNITO_USER_POOLS"::equals)
          && authorizer.namesNoPool()
          && authorizer.resource().remark(UnfoldingNote.SCHEME_FAULT).isEmpty()) {
        findings
            .at(
                id(),
                Level.ERROR,
                authorizer.resource(),
                authorizer.providersPlace(),
                "names no user pool in ProviderARNs")
            .curedBy(() -> cures(authorizer, audit.model()))
            .alsoAll(audit.methodsOf(authorizer))
            .reportRefusedDeployment(authorizer.name() + " trusts no user pool");
      }
    }
  }

  /** The pool, where there is but one. */
  private static List<Cure> cures(Authorizer authorizer, Model model) {
    return model.pools().size() == 1
        ? AuthorizerCures.trusting(authorizer, model.pools()).stream().map(Cure::deploying).toList()
        : List.of();
  }
}
