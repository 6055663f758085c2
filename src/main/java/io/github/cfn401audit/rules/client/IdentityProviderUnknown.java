package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.ProviderEdits;
import io.github.cfn401audit.model.resource.IdentityProvider;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.Members;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * The client lists an identity provider that its pool does not have, or not yet: Cognito looks each
 * of them up when the client is created.
 */
final class IdentityProviderUnknown implements Rule {
  private static final String OWN_USERS = "COGNITO";

  @Override
  public RuleId id() {
    return new RuleId("identity-provider-unknown");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      client
          .pool()
          .target()
          .filter(pool -> !audit.model().waitsForCustomResourceOn(pool, client.resource()))
          .ifPresent(
              pool -> check(findings, client, pool, audit.model().identityProvidersOf(pool)));
    }
  }

  private void check(
      Findings findings,
      UserPoolClient client,
      UserPool pool,
      Members<IdentityProvider> providers) {
    // What the user assumes of a pool says nothing of its providers.
    if (pool.resource().isAssumed()) {
      return;
    }
    for (Listing.Entry listed : client.supportedIdentityProviders().entries()) {
      String name = listed.text().literal().orElse(OWN_USERS);
      if (name.equals(OWN_USERS)) {
        continue;
      }
      List<IdentityProvider> named =
          providers.all().stream()
              .filter(provider -> provider.isNamed(listed.text()) != Truth.NO)
              .toList();
      if (named.isEmpty() && providers.open().isEmpty()) {
        reportUnknown(findings, client, pool, listed, providers.certain());
      } else if (!named.isEmpty()
          && named.stream().allMatch(each -> comesUnordered(client, each))) {
        reportUnordered(findings, client, listed, named);
      }
    }
  }

  /** True where both are created by one stack, and nothing says which comes first. */
  private static boolean comesUnordered(UserPoolClient client, IdentityProvider provider) {
    return provider.resource().isInStackOf(client.resource())
        && !client.resource().waitsFor(provider.resource());
  }

  private void reportUnknown(
      Findings findings,
      UserPoolClient client,
      UserPool pool,
      Listing.Entry listed,
      List<IdentityProvider> others) {
    String name = listed.text().display();
    findings
        .at(
            id(),
            Level.ERROR,
            client.resource(),
            listed.range(),
            pool.name() + " has no identity provider of this name")
        .about(client.resource(), name)
        .curedBy(() -> otherSpelling(client, name, others))
        .restsOnAbsenceIn(List.of(pool))
        .reportRefusedDeployment(
            client.name()
                + " lists the identity provider "
                + name
                + ", which "
                + pool.name()
                + " does not have");
  }

  private static List<Cure> otherSpelling(
      UserPoolClient client, String name, List<IdentityProvider> others) {
    List<String> names = new ArrayList<>(List.of(OWN_USERS));
    others.forEach(other -> names.add(other.providerName().map(Object::toString).shown("")));
    List<Cure> cures = new ArrayList<>();
    for (String other : names) {
      if (other.equalsIgnoreCase(name)) {
        cures.add(Cure.deploying(Edit.of(ProviderEdits.replaceSupported(client, name, other))));
      }
    }
    return cures;
  }

  private void reportUnordered(
      Findings findings,
      UserPoolClient client,
      Listing.Entry listed,
      List<IdentityProvider> named) {
    IdentityProvider provider = named.get(0);
    findings
        .at(
            id(),
            Level.WARNING,
            client.resource(),
            listed.range(),
            "nothing makes CloudFormation create " + provider.name() + " first")
        .about(client.resource(), listed.text().display())
        .step(client.resource(), "is created without waiting for " + provider.name())
        .step(provider.resource(), "declares " + listed.text().display())
        .curedBy(() -> waiting(client, provider))
        .report(
            "CloudFormation may refuse this deployment: it may create "
                + client.name()
                + " before the identity provider "
                + listed.text().display()
                + " that it lists");
  }

  private static List<Cure> waiting(UserPoolClient client, IdentityProvider provider) {
    return client.resource().mayReferTo(provider.resource())
        ? List.of(Cure.deploying(Edit.of(ProviderEdits.dependOn(client, provider))))
        : List.of();
  }
}
