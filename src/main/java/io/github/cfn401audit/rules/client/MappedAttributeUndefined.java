package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.IdentityProvider;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.SchemaAttribute;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;

/** An identity provider writes a custom attribute that its pool does not have. */
final class MappedAttributeUndefined implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("mapped-attribute-undefined");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Model model = audit.model();
    for (IdentityProvider provider : model.identityProviders()) {
      provider
          .pool()
          .target()
          .filter(model::hasAllAttributes)
          .ifPresent(pool -> check(findings, provider, pool));
    }
  }

  private void check(Findings findings, IdentityProvider provider, UserPool pool) {
    provider
        .attributeMapping()
        .entries()
        .forEach(
            (target, source) -> {
              if (SchemaAttribute.isCustom(target)
                  && source.proves(text -> true)
                  && pool.schema().has(target) == Truth.NO) {
                report(findings, provider, pool, target, source);
              }
            });
  }

  private void report(
      Findings findings,
      IdentityProvider provider,
      UserPool pool,
      String target,
      Resolved<Text> source) {
    findings
        .at(
            id(),
            Level.WARNING,
            provider.resource(),
            source.range(),
            "is written to `" + target + "`, which is not there")
        .about(provider.resource(), target)
        .step(provider.resource(), "writes " + target + " at every sign-in of a user")
        .step(pool.resource(), "declares no such attribute in its Schema")
        .report(
            "users of "
                + provider.name()
                + " cannot sign in: it maps to "
                + target
                + ", which "
                + pool.name()
                + " does not have");
  }
}
