package io.github.cfn401audit.caller.postman;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rules.caller.CallerRules;
import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Truth;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Compares one OAuth 2.0 block with the app clients that it may mean. */
final class BlockCheck {
  private final OAuthBlock block;
  private final MeantClients clients;
  private final CollectionFindings findings;

  BlockCheck(OAuthBlock block, MeantClients clients, CollectionFindings findings) {
    this.block = block;
    this.clients = clients;
    this.findings = findings;
  }

  void check() {
    grant();
    callback();
    secret();
    scopes();
    url("authUrl", CallerRules.AUTH_URL_MALFORMED, List.of("/login", "/oauth2/authorize"));
    url("accessTokenUrl", CallerRules.TOKEN_URL_MALFORMED, List.of("/oauth2/token"));
  }

  private void grant() {
    String grant = block.text("grant_type").orElse("");
    if (grant.equals("password_credentials")) {
      report(
          CallerRules.GRANT_DISABLED,
          client -> true,
          block.place("grant_type"),
          "no endpoint of Cognito takes the password grant",
          "use the code flow",
          "gives tokens for a password through InitiateAuth only");
      return;
    }
    Optional<String> flow = block.flow();
    if (flow.isPresent()) {
      report(
          CallerRules.GRANT_DISABLED,
          client -> client.hasLiveFlow(flow.get()) == Truth.NO,
          block.place("grant_type"),
          clients.names() + " cannot get a token with the grant " + grant,
          "needs the flow `" + flow.get() + "`",
          "does not allow the flow `" + flow.get() + "`");
    }
  }

  private void callback() {
    Optional<String> sent = block.callback();
    if (!block.isOfUser() || sent.isEmpty()) {
      return;
    }
    Optional<String> nearest = Callbacks.nearest(sent.get(), clients.each());
    report(
        CallerRules.CALLBACK_UNLISTED,
        client -> client.callbackUrls().contains(sent.get()) == Truth.NO,
        block.place(
            block.text("useBrowser").filter("true"::equals).isPresent()
                ? "useBrowser"
                : "redirect_uri"),
        "the callback " + sent.get() + " is not one of CallbackURLs of " + clients.names(),
        nearest.map(listed -> Callbacks.difference(sent.get(), listed)).orElse("is not listed"),
        nearest.map(listed -> "lists " + listed).orElse("lists no callback"));
  }

  private void secret() {
    if (block.flow().filter(flow -> !flow.equals("implicit")).isEmpty()) {
      return;
    }
    if (block.lacks("clientSecret")) {
      report(
          CallerRules.SECRET_MISSING,
          client -> client.secret().proves(has -> has),
          block.place("clientSecret"),
          clients.names() + " has a secret, and the collection sends none",
          "the client secret is missing",
          "has GenerateSecret: true");
    } else if (block.text("clientSecret").isPresent()) {
      report(
          CallerRules.SECRET_SUPERFLUOUS,
          client -> client.secret().proves(has -> !has),
          block.place("clientSecret"),
          clients.names() + " has no secret, and the collection sends one",
          "must be empty",
          "is a public client, without GenerateSecret");
    }
  }

  private void scopes() {
    for (String scope : block.scopes()) {
      report(
          CallerRules.SCOPE_REFUSED,
          client -> client.allowedOAuthScopes().contains(scope) == Truth.NO,
          block.place("scope"),
          "the scope " + scope + " is not one of AllowedOAuthScopes of " + clients.names(),
          "requests `" + scope + "`",
          "may not have `" + scope + "`");
    }
  }

  private void url(String key, RuleId rule, List<String> paths) {
    boolean used = !key.equals("authUrl") || block.isOfUser();
    Optional<String> url = block.text(key).filter(text -> !text.isEmpty());
    if (!used || url.isEmpty() || block.flow().isEmpty()) {
      return;
    }
    if (key.equals("accessTokenUrl") && block.flow().equals(Optional.of("implicit"))) {
      return;
    }
    boolean fits =
        url.get().startsWith("https://") && path(url.get()).filter(paths::contains).isPresent();
    report(
        rule,
        client -> !fits,
        block.place(key),
        "the "
            + (key.equals("authUrl") ? "auth URL" : "access token URL")
            + " is not https://DOMAIN"
            + NameHint.listed(paths, "or"),
        "ends with another path",
        "signs in at its pool's domain");
  }

  private static Optional<String> path(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getRawPath());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void report(
      RuleId rule,
      Predicate<UserPoolClient> fails,
      SourceRange place,
      String message,
      String label,
      String says) {
    if (clients.all(fails)) {
      findings.add(
          rule,
          Level.ERROR,
          block.owner(),
          place,
          message,
          label,
          clients.first().resource(),
          says);
    }
  }
}
