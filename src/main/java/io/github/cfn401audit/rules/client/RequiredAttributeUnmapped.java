package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.IdentityProvider;
import io.github.cfn401audit.model.resource.SchemaAttribute;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * The pool requires an attribute that an identity provider does not give: Cognito cannot make a
 * user of whoever signs in there.
 */
final class RequiredAttributeUnmapped implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("required-attribute-unmapped");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (IdentityProvider provider : audit.model().identityProviders()) {
      provider
          .pool()
          .target()
          .filter(pool -> !pool.resource().isAssumed() && !pool.mayHaveTrigger("PreSignUp"))
          .ifPresent(pool -> check(audit.model(), findings, provider, pool));
    }
  }

  private void check(Model model, Findings findings, IdentityProvider provider, UserPool pool) {
    List<UserPoolClient> listing = new ArrayList<>();
    for (UserPoolClient client : model.clientsOf(pool).certain()) {
      if (provider.isListedBy(client) == Truth.YES) {
        listing.add(client);
      }
    }
    if (listing.isEmpty()) {
      return;
    }
    List<String> missing = new ArrayList<>();
    for (SchemaAttribute attribute : pool.schema().declared()) {
      String name = attribute.name().shown("");
      if (attribute.required().proves(required -> required)
          && !name.isEmpty()
          && !name.equals("sub")
          && provider.attributeMapping().entry(name).provesAbsent()) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      report(findings, provider, pool, listing, String.join(" and ", missing));
    }
  }

  private void report(
      Findings findings,
      IdentityProvider provider,
      UserPool pool,
      List<UserPoolClient> listing,
      String missing) {
    findings
        .at(
            id(),
            Level.WARNING,
            provider.resource(),
            provider.attributeMapping().range(),
            "nothing is mapped to " + missing)
        .step(listing.get(0).resource(), "lists " + provider.name())
        .step(provider.resource(), "maps nothing to " + missing)
        .step(pool.resource(), "requires " + missing)
        .report(
            "new users of "
                + provider.name()
                + " cannot sign in: "
                + pool.name()
                + " requires "
                + missing
                + ", and nothing is mapped to it");
  }
}
