package io.github.cfn401audit.rule;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.DefinedScopes;
import io.github.cfn401audit.model.resource.ResourceServer;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Edits of app clients and of what their pools define. */
public final class ClientCures {
  private static final String SCOPES = "AllowedOAuthScopes";

  private ClientCures() {}

  /** One more scope that the client may ask for, and may not yet. */
  public static List<Cure> scope(UserPoolClient client, String scope, Model model) {
    List<Change> changes = new ArrayList<>();
    if (!Scopes.isStandard(scope) && !define(scope, client, model, changes)) {
      return List.of();
    }
    if (client.allowedOAuthScopes().contains(scope) == Truth.NO) {
      changes.add(0, Change.append(client.resource(), SCOPES, scope));
    }
    return changes.isEmpty() ? List.of() : List.of(Cure.opening(new Edit(changes)));
  }

  /** What makes the pool define a scope of the client. */
  public static List<Cure> definition(UserPoolClient client, String scope, Model model) {
    List<Change> changes = new ArrayList<>();
    return define(scope, client, model, changes)
        ? List.of(Cure.deploying(new Edit(changes)))
        : List.of();
  }

  /**
   * Adds what it takes that the client's pool defines the scope before the client is created. False
   * where no single stack can say so.
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
    changes.add(server(pool.get(), identifier, name, client));
    return true;
  }

  private static boolean define(
      String scope,
      String name,
      UserPoolClient client,
      ResourceServer server,
      List<Change> changes) {
    StackResource declared = server.resource();
    if (server.scopes().contains(scope) == Truth.NO) {
      changes.add(
          new Change.Appended(
              declared, "Scopes", scopeOf(declared, name), "the scope `" + name + "`"));
    }
    if (client.resource().waitsFor(declared)) {
      return true;
    }
    if (client.resource().mayReferTo(declared)) {
      changes.add(new Change.Waits(client.resource(), List.of(declared)));
      return true;
    }
    return false;
  }

  private static Change server(
      UserPool pool, String identifier, String name, UserPoolClient client) {
    StackResource beside = client.resource();
    Map<String, Value> properties = new LinkedHashMap<>();
    properties.put("UserPoolId", pool.resource().reference());
    properties.put("Identifier", text(beside, identifier));
    properties.put("Name", text(beside, identifier));
    properties.put(
        "Scopes", new Value.Sequence(List.of(scopeOf(beside, name)), List.of(), beside.range()));
    return new Change.New(
        beside.beside("AWS::Cognito::UserPoolResourceServer", properties),
        "an AWS::Cognito::UserPoolResourceServer for "
            + pool.name()
            + " with the identifier `"
            + identifier
            + "` and the scope `"
            + name
            + "`, on which "
            + client.name()
            + " depends",
        List.of(beside));
  }

  private static Value scopeOf(StackResource server, String name) {
    return new Value.Mapping(
        Map.of("ScopeName", text(server, name), "ScopeDescription", text(server, name)),
        List.of(),
        server.range());
  }

  private static Value text(StackResource place, String text) {
    return new Value.Scalar(Text.of(text), place.range());
  }

  /** OAuth is on, and has an endpoint. */
  public static List<Cure> oauth(UserPoolClient client, Model model) {
    List<Change> changes = new ArrayList<>();
    changes.add(Change.put(client.resource(), "AllowedOAuthFlowsUserPoolClient", "true"));
    client
        .pool()
        .target()
        .filter(pool -> model.domainsOf(pool).provesNone())
        .ifPresent(pool -> changes.add(domain(pool)));
    return List.of(Cure.minting(new Edit(changes)));
  }

  /** A domain for the pool. */
  public static Change domain(UserPool pool) {
    StackResource declared = pool.resource();
    Map<String, Value> properties =
        Map.of("UserPoolId", declared.reference(), "Domain", text(declared, "sign-in"));
    return new Change.New(
        declared.beside("AWS::Cognito::UserPoolDomain", properties),
        "an AWS::Cognito::UserPoolDomain for " + pool.name(),
        List.of());
  }
}
