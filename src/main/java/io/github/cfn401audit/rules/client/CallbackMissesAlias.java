package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.WebHosts;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.RedirectUrl;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import java.util.List;
import java.util.Optional;

/** A site has names of its own, and the callbacks know only the one that CloudFront gave it. */
final class CallbackMissesAlias implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("callback-misses-alias");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      if (client.hasLiveUserFlow() == Truth.YES && client.callbackUrls().isComplete()) {
        check(audit.model().webHosts(), findings, client);
      }
    }
  }

  private void check(WebHosts hosts, Findings findings, UserPoolClient client) {
    for (RedirectUrl callback : client.callbacks()) {
      Optional<Listing> aliases = callback.host().flatMap(hosts::aliasesOf);
      if (aliases.isPresent()
          && aliases.get().isComplete()
          && aliases.get().provesNonEmpty()
          && !mayReturnToOneOf(aliases.get(), client.callbacks())) {
        findings
            .at(
                id(),
                Level.NOTE,
                client.resource(),
                client.callbackUrls().range(),
                "viewers also know this site as " + String.join(", ", aliases.get().shown()))
            .about(client.resource(), callback.text().display())
            .report(
                "whoever opens "
                    + aliases.get().shown().get(0)
                    + " cannot sign in with "
                    + client.name()
                    + ": no callback has that host");
        return;
      }
    }
  }

  /** True unless each callback certainly has another host, or an app's scheme. */
  private static boolean mayReturnToOneOf(Listing aliases, List<RedirectUrl> callbacks) {
    return callbacks.stream()
        .filter(callback -> !callback.isOfApp())
        .anyMatch(
            callback ->
                callback.host().isEmpty()
                    || callback.host().filter(host -> mayBe(host, aliases)).isPresent());
  }

  private static boolean mayBe(Text host, Listing aliases) {
    return host.resource().isEmpty() && aliases.contains(host).isPossible();
  }
}
