package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.ClientEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.RedirectUrl;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.List;
import java.util.Optional;

/** A client with a secret for an app that runs at its users and can keep none. */
final class SecretInPublicClient implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("secret-in-public-client");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      // No app uses a client that returns to the placeholder, and a secret beside
      // client_credentials is for machines.
      if (client.secret().proves(secret -> secret)
          && client.hasLiveUserFlow() == Truth.YES
          && client.hasLiveFlow("client_credentials") == Truth.NO
          && !CallbackPlaceholder.returnsToPlaceholderOnly(client)) {
        whyPublic(client).ifPresent(why -> report(findings, client, why));
      }
    }
  }

  private static Optional<String> whyPublic(UserPoolClient client) {
    if (client.hasLiveFlow("implicit") == Truth.YES) {
      return Optional.of("the implicit flow is for apps in a browser");
    }
    Optional<RedirectUrl> app =
        client.callbacks().stream().filter(RedirectUrl::isOfApp).findFirst();
    if (app.isPresent()) {
      return Optional.of(app.get().text().display() + " opens an app on a phone or desktop");
    }
    return client.callbackUrls().isComplete()
            && client.callbackUrls().provesNonEmpty()
            && client.callbacks().stream().allMatch(RedirectUrl::isLoopback)
        ? Optional.of("every callback is on the user's own machine")
        : Optional.empty();
  }

  private void report(Findings findings, UserPoolClient client, String why) {
    findings
        .at(id(), Level.WARNING, client.resource(), client.secret().range(), why)
        .curedBy(
            () ->
                List.of(
                    Cure.achieving(
                        Edit.of(ClientEdits.generateSecret(client, false)),
                        "apps need no secret to sign in")))
        .report(
            client.name() + " has a secret, and apps that cannot keep one get no token without it");
  }
}
