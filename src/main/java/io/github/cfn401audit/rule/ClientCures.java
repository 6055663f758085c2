package io.github.cfn401audit.rule;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.ClientEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.PoolEdits;
import io.github.cfn401audit.model.resource.DefinedScopes;
import io.github.cfn401audit.model.resource.ResourceServer;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of app clients and of what their pools define that may cure a finding. */
public final class ClientCures {
  private ClientCures() {}

  /** Lets the client ask for one more scope; nothing where it may already. */
  public static List<Cure> scope(UserPoolClient client, String scope, Model model) {
    List<Change> changes = new ArrayList<>();
    if (!Scopes.isStandard(scope) && !define(scope, client, model, changes)) {
      return List.of();
    }
    if (client.allowedOAuthScopes().contains(scope) == Truth.NO) {
      changes.add(0, ClientEdits.allowScope(client, scope));
    }
    return changes.isEmpty() ? List.of() : List.of(Cure.opening(new Edit(changes)));
  }

  /** Makes the pool of the client define a scope. */
  public static List<Cure> definition(UserPoolClient client, String scope, Model model) {
    List<Change> changes = new ArrayList<>();
    return define(scope, client, model, changes)
        ? List.of(Cure.deploying(new Edit(changes)))
        : List.of();
  }

  /**
   * Adds the changes by which the client's pool defines the scope before the client is created.
   * False where no single stack can say so.
   */
  private static boolean define(
      String scope, UserPoolClient client, Model model, List<Change> changes) {
    Optional<UserPool> pool = client.pool().target();
    int slash = scope.lastIndexOf('/');
    if (pool.isEmpty() || slash < 1 || slash == scope.length() - 1) {
      return false;
    }
    String identifier = scope.substring(0, slash);
    String name = scope.substring(slash + 1);
    for (ResourceServer server : model.resourceServersOf(pool.get()).certain()) {
      if (server.identifier().proves(text -> text.equals(Text.of(identifier)))) {
        return define(scope, name, client, server, changes);
      }
    }
    DefinedScopes defined = model.definedScopesOf(pool.get());
    if (defined.hasServerOf(Text.of(scope)) != Truth.NO
        || !client.resource().mayReferTo(pool.get().resource())) {
      return false;
    }
    changes.add(PoolEdits.addResourceServer(pool.get(), identifier, name, client));
    return true;
  }

  private static boolean define(
      String scope,
      String name,
      UserPoolClient client,
      ResourceServer server,
      List<Change> changes) {
    if (server.scopes().contains(scope) == Truth.NO) {
      changes.add(PoolEdits.addScope(server, name));
    }
    if (client.resource().waitsFor(server.resource())) {
      return true;
    }
    if (client.resource().mayReferTo(server.resource())) {
      changes.add(ClientEdits.dependOn(client, server));
      return true;
    }
    return false;
  }

  /**
   * Turns OAuth on for the client, with the flow and the scope that its callbacks need and a domain
   * where there is none.
   */
  public static List<Cure> oauth(UserPoolClient client, Model model) {
    List<Change> changes = new ArrayList<>();
    changes.add(ClientEdits.turnOAuthOn(client));
    boolean hasCallbacks = client.callbackUrls().provesNonEmpty();
    if (hasCallbacks && client.allowedOAuthFlows().provesEmpty()) {
      changes.add(ClientEdits.allowFlows(client, List.of("code")));
    }
    if (hasCallbacks && client.allowedOAuthScopes().provesEmpty()) {
      changes.add(ClientEdits.allowScopes(client, List.of("openid")));
    }
    client
        .pool()
        .target()
        .filter(pool -> model.domainsOf(pool).provesNone())
        .ifPresent(pool -> changes.add(PoolEdits.addDomain(pool)));
    return List.of(Cure.minting(new Edit(changes)));
  }
}
