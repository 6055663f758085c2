package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.WebHosts;
import io.github.cfn401audit.model.edit.ClientEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.RedirectUrl;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A callback whose host has capitals. Browsers and load balancers write hosts in small letters. */
final class CallbackHostNotLowercase implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("callback-host-not-lowercase");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      if (client.hasLiveUserFlow() != Truth.YES) {
        continue;
      }
      for (RedirectUrl callback : client.callbacks()) {
        if (!CallbackRefused.isReported(callback) && !CallbackWildcard.isReported(callback)) {
          whyCapitals(callback, audit.model().webHosts())
              .ifPresent(why -> report(findings, client, callback, why));
        }
      }
    }
  }

  private static Optional<String> whyCapitals(RedirectUrl callback, WebHosts hosts) {
    if (callback.hasCapitalInHost()) {
      return Optional.of("its host has capital letters");
    }
    return callback
        .host()
        .filter(hosts::isUnnamedLoadBalancer)
        .map(host -> "the load balancer has no `Name`, so its host has capital letters");
  }

  private void report(Findings findings, UserPoolClient client, RedirectUrl callback, String why) {
    findings
        .at(id(), Level.WARNING, client.resource(), callback.range(), why)
        .about(client.resource(), callback.text().display())
        .curedBy(() -> cures(client, callback))
        .report(
            "no sign-in of "
                + client.name()
                + " returns to "
                + callback.text().display()
                + ": apps send its host in small letters");
  }

  private static List<Cure> cures(UserPoolClient client, RedirectUrl callback) {
    Optional<String> plain = callback.text().literal();
    Optional<String> host = callback.host().flatMap(Text::literal);
    return plain.isPresent() && host.isPresent()
        ? List.of(
            Cure.achieving(
                Edit.of(
                    ClientEdits.replaceCallback(
                        client,
                        plain.get(),
                        plain.get().replace(host.get(), host.get().toLowerCase(Locale.ROOT)))),
                "the callback is the one that apps ask for"))
        : List.of();
  }
}
