package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.ClientEdits;
import io.github.cfn401audit.model.resource.RedirectUrl;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * A callback or sign-out address that Cognito does not take. See
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html.
 */
final class CallbackRefused implements Rule {
  private static final int MOST_CALLBACKS = 100;
  private static final String HTTP = "http://";

  @Override
  public RuleId id() {
    return new RuleId("callback-refused");
  }

  /** Why Cognito refuses an address after sign-in; empty where it may take it. */
  private static Optional<String> whyRefused(RedirectUrl url) {
    if (url.isPlainHttpElsewhere()) {
      return Optional.of("plain http is for localhost only");
    }
    if (url.hasFragment()) {
      return Optional.of("a callback cannot have a fragment");
    }
    return url.isWeb() && url.isTooLong()
        ? Optional.of("a callback has 1024 characters at most")
        : Optional.empty();
  }

  /** True where the address is reported here. */
  static boolean isReported(RedirectUrl callback) {
    return whyRefused(callback).isPresent() || callback.isRelative();
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      // What becomes of addresses that nothing uses, no document says.
      if (client.oauthSwitch().proves(on -> on)) {
        client.callbacks().forEach(callback -> checkCallback(findings, client, callback));
        client.logouts().forEach(logout -> checkLogout(findings, client, logout));
        checkNumber(findings, client);
      }
    }
  }

  private void checkCallback(Findings findings, UserPoolClient client, RedirectUrl callback) {
    Optional<String> why = whyRefused(callback);
    if (why.isPresent()) {
      report(findings, Level.ERROR, client, callback, why.get(), cures(client, callback));
    } else if (callback.isRelative()) {
      report(findings, Level.WARNING, client, callback, "is not an absolute URL", List.of());
    }
  }

  private void checkLogout(Findings findings, UserPoolClient client, RedirectUrl logout) {
    if (logout.isPlainHttpElsewhere()) {
      String why = "plain http is for localhost only";
      report(
          findings,
          Level.ERROR,
          client,
          logout,
          why,
          secured(client, logout, ClientEdits::replaceLogout));
    }
  }

  private void checkNumber(Findings findings, UserPoolClient client) {
    int number = client.callbackUrls().entries().size();
    if (number > MOST_CALLBACKS) {
      findings
          .at(
              id(),
              Level.ERROR,
              client.resource(),
              client.callbackUrls().range(),
              "has " + number + " callbacks")
          .reportRefusedDeployment(client.name() + " has more than 100 callbacks");
    }
  }

  private void report(
      Findings findings,
      Level level,
      UserPoolClient client,
      RedirectUrl url,
      String why,
      List<Cure> cures) {
    findings
        .at(id(), level, client.resource(), url.range(), why)
        .about(client.resource(), url.text().display())
        .curedBy(() -> cures)
        .reportRefusedDeployment(
            "Cognito does not take " + url.text().display() + " as an address of " + client.name());
  }

  private static List<Cure> cures(UserPoolClient client, RedirectUrl callback) {
    return callback.isPlainHttpElsewhere()
        ? secured(client, callback, ClientEdits::replaceCallback)
        : List.of();
  }

  /** The same address with https, where nothing of it is left to the deployment. */
  private static List<Cure> secured(
      UserPoolClient client, RedirectUrl url, Replacement replacement) {
    return url.text()
        .literal()
        .map(plain -> replacement.of(client, plain, "https://" + plain.substring(HTTP.length())))
        .map(change -> List.of(Cure.deploying(change)))
        .orElse(List.of());
  }

  /** A change that writes one address instead of another. */
  private interface Replacement {
    Change of(UserPoolClient client, String before, String after);
  }
}
