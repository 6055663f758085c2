package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.ProviderEdits;
import io.github.cfn401audit.model.resource.IdentityProvider;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An identity provider writes an attribute that the client, by which its users sign in, may not
 * write. See
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html.
 */
final class WriteAttributesBlockMapping implements Rule {
  /** What is not an attribute to write, or one that no client may list. */
  private static final Set<String> NEVER_LISTED =
      Set.of("username", "sub", "email_verified", "phone_number_verified");

  @Override
  public RuleId id() {
    return new RuleId("write-attributes-block-mapping");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      if (client.writeAttributes().written()) {
        client.pool().target().ifPresent(pool -> check(audit.model(), findings, client, pool));
      }
    }
  }

  private void check(Model model, Findings findings, UserPoolClient client, UserPool pool) {
    Listing writable = client.writeAttributes();
    for (IdentityProvider provider : model.identityProvidersOf(pool).certain()) {
      if (provider.isListedBy(client) != Truth.YES) {
        continue;
      }
      List<String> blocked = new ArrayList<>();
      provider
          .attributeMapping()
          .entries()
          .forEach(
              (target, source) -> {
                if (!NEVER_LISTED.contains(target)
                    && !source.provesAbsent()
                    && writable.contains(target) == Truth.NO) {
                  blocked.add(target);
                }
              });
      if (!blocked.isEmpty()) {
        report(findings, client, provider, blocked);
      }
    }
  }

  private void report(
      Findings findings, UserPoolClient client, IdentityProvider provider, List<String> blocked) {
    String attributes = String.join(" and ", blocked);
    findings
        .at(
            id(),
            Level.WARNING,
            client.resource(),
            client.writeAttributes().range(),
            "lacks " + attributes)
        .about(provider.resource(), "")
        .step(client.resource(), "may not write " + attributes)
        .step(provider.resource(), "maps to " + attributes)
        .curedBy(
            () ->
                List.of(
                    Cure.achieving(
                        ProviderEdits.allowWriting(client, blocked), "sign-in may write it")))
        .report(
            "users of "
                + provider.name()
                + " cannot sign in through "
                + client.name()
                + ": it may not write "
                + attributes
                + ", which the provider maps");
  }
}
