package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.model.resource.ResourceServer;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.model.resource.UserPoolDomain;
import io.github.cfn401audit.values.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes of what a user pool has: its domain, its resource servers and their scopes. */
public final class PoolEdits {
  private PoolEdits() {}

  /** A domain for the pool. */
  public static Change addDomain(UserPool pool) {
    return addDomain(pool, "", List.of());
  }

  /** A domain for the pool, which is created before a style for its pages. */
  public static Change addDomainBefore(StackResource style, UserPool pool) {
    return addDomain(pool, ", on which " + style.logicalId() + " depends", List.of(style));
  }

  /** The style is created after the domain. */
  public static Change waitForDomain(StackResource style, UserPoolDomain domain) {
    return new Change.Waits(style, List.of(domain.resource()));
  }

  private static Change addDomain(UserPool pool, String more, List<StackResource> dependents) {
    StackResource resource = pool.resource();
    Map<String, Value> properties =
        Map.of("UserPoolId", resource.reference(), "Domain", NewValues.text(resource, "sign-in"));
    return new Change.New(
        resource.beside("AWS::Cognito::UserPoolDomain", properties),
        "an AWS::Cognito::UserPoolDomain for " + pool.name() + more,
        dependents);
  }

  /** An app client of the pool, which signs users in. */
  public static Change addClient(UserPool pool) {
    StackResource resource = pool.resource();
    return new Change.New(
        resource.beside("AWS::Cognito::UserPoolClient", Map.of("UserPoolId", resource.reference())),
        "an AWS::Cognito::UserPoolClient for " + pool.name(),
        List.of());
  }

  /** The pool has this feature plan. */
  public static Change choosePlan(UserPool pool, String tier) {
    return PropertyChanges.put(pool.resource(), "UserPoolTier", tier);
  }

  /** The domain shows sign-in pages of this version. */
  public static Change showPages(UserPoolDomain domain, String version) {
    return PropertyChanges.put(domain.resource(), "ManagedLoginVersion", version);
  }

  /** A style for the client, as Cognito provides it. */
  public static Change addBranding(UserPoolClient client) {
    StackResource resource = client.resource();
    Map<String, Value> properties =
        Map.of(
            "UserPoolId",
            resource.properties().value("UserPoolId"),
            "ClientId",
            resource.reference(),
            "UseCognitoProvidedValues",
            NewValues.text(resource, "true"));
    return new Change.New(
        resource.beside("AWS::Cognito::ManagedLoginBranding", properties),
        "an AWS::Cognito::ManagedLoginBranding for "
            + client.name()
            + " with `UseCognitoProvidedValues: true`",
        List.of());
  }

  /** One more scope of a resource server. */
  public static Change addScope(ResourceServer server, String name) {
    return new Change.Appended(
        server.resource(), "Scopes", scope(server.resource(), name), "the scope `" + name + "`");
  }

  /** A resource server with one scope, which is created before the client. */
  public static Change addResourceServer(
      UserPool pool, String identifier, String scope, UserPoolClient client) {
    StackResource beside = client.resource();
    Map<String, Value> properties = new LinkedHashMap<>();
    properties.put("UserPoolId", pool.resource().reference());
    properties.put("Identifier", NewValues.text(beside, identifier));
    properties.put("Name", NewValues.text(beside, identifier));
    properties.put("Scopes", NewValues.list(beside, List.of(scope(beside, scope))));
    return new Change.New(
        beside.beside("AWS::Cognito::UserPoolResourceServer", properties),
        "an AWS::Cognito::UserPoolResourceServer for "
            + pool.name()
            + " with the identifier `"
            + identifier
            + "` and the scope `"
            + scope
            + "`, on which "
            + client.name()
            + " depends",
        List.of(beside));
  }

  private static Value scope(StackResource place, String name) {
    return new Value.Mapping(
        Map.of(
            "ScopeName",
            NewValues.text(place, name),
            "ScopeDescription",
            NewValues.text(place, name)),
        List.of(),
        place.range());
  }
}
