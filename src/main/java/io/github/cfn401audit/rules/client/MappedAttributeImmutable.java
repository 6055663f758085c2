package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.IdentityProvider;
import io.github.cfn401audit.model.resource.Members;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.SchemaAttribute;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An identity provider writes an attribute that can be written once: the first sign-in of a user
 * works, and each later one is refused. See
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html.
 */
final class MappedAttributeImmutable implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("mapped-attribute-immutable");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (IdentityProvider provider : audit.model().identityProviders()) {
      provider.pool().target().ifPresent(pool -> check(audit.model(), findings, provider, pool));
    }
  }

  private void check(Model model, Findings findings, IdentityProvider provider, UserPool pool) {
    Map<String, Resolved<Text>> mapping = provider.attributeMapping().entries();
    for (SchemaAttribute attribute : pool.schema().declared()) {
      if (!attribute.mutable().proves(mutable -> !mutable)) {
        continue;
      }
      mapping.forEach(
          (target, source) -> {
            if (attribute.isNamed(target) && !source.provesAbsent()) {
              report(model, findings, provider, pool, attribute, target, source);
            }
          });
    }
  }

  private void report(
      Model model,
      Findings findings,
      IdentityProvider provider,
      UserPool pool,
      SchemaAttribute attribute,
      String target,
      Resolved<Text> source) {
    List<UserPoolClient> onlyWay = clientsWithoutAnotherWay(model, provider, pool);
    findings
        .at(
            id(),
            onlyWay.isEmpty() ? Level.WARNING : Level.ERROR,
            provider.resource(),
            source.range(),
            "is written to `" + target + "` at every sign-in")
        .about(provider.resource(), target)
        .step(provider.resource(), "writes " + target + " at every sign-in of a user")
        .step(
            pool.resource(),
            "declares " + attribute.name().shown(target) + " with `Mutable: false`")
        .alsoAt(onlyWay.stream().map(UserPoolClient::resource).toList())
        .report(
            "users of "
                + provider.name()
                + " can sign in only once: the provider writes "
                + target
                + ", which "
                + pool.name()
                + " does not let anybody change");
  }

  /**
   * The clients that list the provider, where none of them has another way to sign in: no SDK
   * sign-in, no other provider, no machine flow. Empty where one has, or may have.
   */
  private static List<UserPoolClient> clientsWithoutAnotherWay(
      Model model, IdentityProvider provider, UserPool pool) {
    Members<UserPoolClient> clients = model.clientsOf(pool);
    if (!clients.open().isEmpty()) {
      return List.of();
    }
    List<UserPoolClient> listing = new ArrayList<>();
    for (UserPoolClient client : clients.all()) {
      Truth listed = provider.isListedBy(client);
      if (listed == Truth.NO) {
        continue;
      }
      boolean certain = listed == Truth.YES && clients.certain().contains(client);
      if (!certain || hasAnotherWay(client)) {
        return List.of();
      }
      listing.add(client);
    }
    return listing;
  }

  private static boolean hasAnotherWay(UserPoolClient client) {
    return client.allowsSdkSignIn().isPossible()
        || client.hasLiveFlow("client_credentials").isPossible()
        || client.supportedIdentityProviders().entries().size() > 1
        || !client.supportedIdentityProviders().isComplete();
  }
}
