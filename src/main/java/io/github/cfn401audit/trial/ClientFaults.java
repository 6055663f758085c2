package io.github.cfn401audit.trial;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.ResourceServer;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Truth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The settings of a client that Cognito refuses or that make its sign-in page useless. An edit that
 * brings one of these is not a cure. See
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html.
 */
final class ClientFaults {
  private static final List<String> OIDC = List.of("openid", "email", "phone", "profile");
  private static final String MACHINE = "client_credentials";

  private final UserPoolClient client;
  private final Set<String> faults = new HashSet<>();

  private ClientFaults(UserPoolClient client) {
    this.client = client;
  }

  /** The faults of a client, each by a name that holds the client, so that those of two compare. */
  static Set<String> of(UserPoolClient client, Model model) {
    ClientFaults all = new ClientFaults(client);
    if (client.oauthSwitch().allows(on -> on)) {
      all.oauth();
      all.machine();
      all.browser();
    }
    all.signIn();
    client.pool().target().ifPresent(pool -> all.order(pool, model));
    return all.faults;
  }

  private void add(String name, boolean fault) {
    if (fault) {
      faults.add(name + " " + client.resource());
    }
  }

  private boolean mayList(String flow) {
    return client.allowedOAuthFlows().contains(flow).isPossible();
  }

  private boolean mayRunInBrowser() {
    return mayList("code") || mayList("implicit");
  }

  private boolean hasSecret() {
    return client.resource().properties().flag("GenerateSecret").allows(on -> on);
  }

  private void oauth() {
    add("no flows", client.allowedOAuthFlows().provesEmpty());
    add("no scopes", client.allowedOAuthScopes().provesEmpty());
  }

  private void machine() {
    if (!mayList(MACHINE)) {
      return;
    }
    Listing scopes = client.allowedOAuthScopes();
    add("machine and user flows", mayRunInBrowser());
    add("machine without secret", !hasSecret());
    add("machine with " + OIDC, scopes.anyLiteral(OIDC::contains).isPossible());
    add(
        "machine without custom scope",
        scopes.isComplete() && scopes.shown().stream().allMatch(Scopes::isStandard));
  }

  private void browser() {
    if (!mayRunInBrowser()) {
      return;
    }
    Listing callbacks = client.callbackUrls();
    add("no callback", callbacks.provesEmpty());
    add("callback refused", any(callbacks, ClientFaults::isRefused));
    add("callback with *", any(callbacks, callback -> callback.contains("*")));
    add(
        "placeholder callback",
        callbacks.isComplete()
            && callbacks.provesNonEmpty()
            && callbacks.shown().stream().allMatch("https://example.com"::equals));
    add(
        "no identity provider",
        client.resource().properties().texts("SupportedIdentityProviders").provesEmpty());
    add("secret in the browser", mayList("implicit") && hasSecret());
    Listing scopes = client.allowedOAuthScopes();
    add(
        "claims without openid",
        any(scopes, scope -> !scope.equals("openid") && OIDC.contains(scope))
            && scopes.contains("openid") == Truth.NO);
  }

  private static boolean isRefused(String callback) {
    boolean plain =
        callback.startsWith("http://")
            && !callback.startsWith("http://localhost")
            && !callback.startsWith("http://127.0.0.1")
            && !callback.startsWith("http://[::1]");
    return plain || callback.contains("#") || !callback.contains(":");
  }

  private void signIn() {
    Listing flows = client.explicitAuthFlows();
    add(
        "legacy and new flow names",
        any(flows, flow -> flow.startsWith("ALLOW_"))
            && any(flows, flow -> !flow.startsWith("ALLOW_")));
  }

  /** A scope that may be asked for before its resource server is there. */
  private void order(UserPool pool, Model model) {
    for (ResourceServer server : model.resourceServersOf(pool).certain()) {
      for (Listing.Entry scope : client.allowedOAuthScopes().entries()) {
        add(
            "does not wait for " + server.resource(),
            server.scopes().contains(scope.text()) == Truth.YES
                && !client.resource().waitsFor(server.resource()));
      }
    }
  }

  private static boolean any(Listing listing, Predicate<String> test) {
    return listing.entries().stream()
        .anyMatch(entry -> entry.text().literal().filter(test).isPresent());
  }
}
